"""Words that stand before names, and first names that tell he from she. English; lower case."""

from __future__ import annotations

from typing import Final

from quizapp.deck.kinds_words import OFFICES, listed

WRITTEN_OUT: Final = {
    "sen.": "senator",
    "rep.": "representative",
    "gov.": "governor",
    "gen.": "general",
    "prof.": "professor",
    "col.": "colonel",
    "lt.": "lieutenant",
}
"""Titles written short, which a question cannot ask for as they are."""

NATIONS: Final = listed("u.s. american mexican british french german russian chinese israeli canadian")
"""Words of belonging to a country that stand before offices."""

HEADING: Final = listed("heads leads runs chairs directs edits owns manages founded headed led ran chaired directed")
"""What somebody does who heads something."""

SPEAKING: Final = listed("speaks spoke")
"""What somebody does who speaks for something."""

LEADS: Final = (
    OFFICES
    | NATIONS
    | listed(
        """
    former ex then acting deputy assistant associate vice prime foreign interior defense defence finance justice
    energy health education labor labour trade chief senior junior top lead co republican democratic democrat
    conservative liberal gop federal state city national presidential vice-presidential campaign house senate
    majority minority whip nominee candidate contender president-elect first lady chairman chairwoman chair director
    executive manager officer spokesman spokeswoman spokesperson secretary minister premier chancellor king queen
    prince princess pope cardinal archbishop bishop rabbi imam judge justice attorney general prosecutor sheriff
    chief commissioner ambassador envoy councillor alderman leader congressman congresswoman representative senator
    governor mayor councilman councilwoman councilmember delegate strategist pollster consultant host anchor
    moderator correspondent columnist editor publisher critic novelist poet filmmaker actor actress singer musician
    athlete coach billionaire businessman businesswoman mogul magnate founder ceo cofounder co-founder owner dr mr
    mrs ms miss sir dame lord sen rep gov gen col lt sgt capt adm rev hon prof
    """
    )
)
"""Titles, offices and words of belonging that stand before a person's name and are none of it."""

WORK: Final = OFFICES | listed(
    """
    architect artist astronomer attorney baker biologist biophysicist botanist builder captain chairman chairwoman
    chairperson chemist clerk composer curator dean dentist designer developer director doctor driver ecologist
    editor engineer executive expert farmer firefighter fisherman founder co-founder gardener geographer geologist
    governor guide head helper historian host inspector judge keeper librarian manager mayor mechanic meteorologist
    miner minister novelist nurse owner painter pastor pharmacist photographer physician physicist physiologist
    pilot planner player poet priest principal producer psychologist publisher ranger sailor secretary shipbuilder
    singer specialist surgeon teacher technician therapist trader trainer treasurer veteran warden worker zoologist
    front-runner frontrunner candidate nominee contender investigator pollster strategist columnist correspondent
    president spokesman spokeswoman
    """
)
"""Work and offices of persons, which stand in small letters beside a name."""

PARTICLES: Final = listed("de del della da dos di van von der den bin ibn al el la le y du st ter ten")

MEN: Final = listed(
    """
    aaron adam barack rudy woodrow khizr alan albert alex alexander alfred ali allen andrew andy anthony antonio
    arthur ben benjamin bernard bernie bill billy bob bobby brad brandon brian bruce carl carlos charles charlie
    chris christian christopher chuck clarence craig dan daniel dave david dean dennis donald douglas ed eddie
    edward eric ernest eugene felix francis francisco frank fred frederick gary gene george gerald glenn gordon greg
    gregory harold harry henry howard hugh ian isaac ivan jack jacob james jason jeb jeff jeffrey jeremy jerry jesse
    jim jimmy joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua juan karl keith ken kenneth
    kevin larry lawrence lee leo leon leonard lewis lindsey louis luis manuel marc marcelo marco marcus mario mark
    anders arne bjorn carlo claude dieter dmitri emil enrique erik fernando franz friedrich georg gerhard giovanni
    guillermo gunnar gustav hans heinrich henrik hugo igor isaak ivo jakob jean jens johan johann jonas josef jurgen
    klaus lars lorenzo luca ludwig magnus manfred mateo matthias maurice nikolai nils olaf oliver otto pablo paolo
    piet pierre rafael reinhard rene rolf rudolf sergei stefan sven tomas ulrich vaclav wilhelm wolfgang yusuf
    martin matt matthew michael miguel mike mitch mitt mohamed mohammed nathan neil newt nicholas nick noah oscar
    patrick paul pedro peter phil philip ralph ray raymond richard rick robert rob robby rod roger ron ronald roy
    russell ryan sam samuel scott sean seth simon stanley stephen steve steven stuart ted terry thomas tim timothy
    tobias todd tom tony victor vincent vladimir walter wayne will william xavier
    """
)

WOMEN: Final = listed(
    """
    agnes aino alma astrid birgit brigitte camille chiara clara consuelo dagmar elin elsa eliza eva franziska frida
    gabriela gertrud giulia hanna hedwig hilda ines ingeborg irina jana johanna karin katarina katja klara lena liesel
    lucia luisa maja margit marit marta mathilde nadia natasha olga paola petra pilar sabine sigrid silvia svetlana
    tatiana ursula yasmin
    abby abigail adriana alice alicia alison amanda amy ana andrea angela angelina anita ann anna anne annie ashley
    barbara beth betty beverly bonnie brenda carla carly carmen carol caroline carolyn catherine cathy cecile
    charlotte cheryl christina christine cindy claire claudia connie cynthia dana deborah debbie debra denise diana
    diane donna doris dorothy edith eileen elaine elena eleanor elena elizabeth ella ellen emily emma erica erin
    esther eva evelyn fiona florence frances gail gina gloria grace greta hannah heather heidi helen hillary holly
    hope huma ingrid irene isabel ivanka jackie jan jane janet janice jean jenna jennifer jenny jessica jill jo joan
    joanna jodi josephine joyce judith judy julia julie karen kate katherine kathleen kathy katie kelly kim kimberly
    kristen laura lauren leah leslie linda lisa lois loretta lori louise lucy lydia lynn madeleine maggie margaret
    maria marie marilyn marjorie martha mary maya megan megyn melania melissa michelle mildred monica nancy naomi
    natalie nicole nikki nina nora norma olivia pamela pat patricia paula peggy penny phyllis rachel rebecca regina
    renee rita robin rosa rose ruth samantha sandra sara sarah sharon sheila shirley sofia sonia sophia sophie stacy
    stephanie sue susan suzanne sylvia tammy teresa theresa tina tracy valerie vanessa vera veronica victoria
    virginia vivian wanda wendy yvonne zoe
    """
)
