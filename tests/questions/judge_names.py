"""Names to test judging with: well-known persons, places, bodies and terms, and ways to slip in typing them."""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.deck.model import AnswerKind

PERSONS = """
Marie Curie|Albert Einstein|Isaac Newton|Charles Darwin|Ada Lovelace|Alan Turing|Grace Hopper|Nikola Tesla
Rosalind Franklin|Johannes Kepler|Galileo Galilei|Nicolaus Copernicus|Leonhard Euler|Emmy Noether
Srinivasa Ramanujan|Niels Bohr|Max Planck|Nelson Mandela|Mahatma Gandhi|Indira Gandhi|Martin Luther King|Rosa Parks
Abraham Lincoln|George Washington|Thomas Jefferson|Franklin Roosevelt|Theodore Roosevelt|Winston Churchill
Margaret Thatcher|Angela Merkel|Konrad Adenauer|Charles de Gaulle|Simón Bolívar|José de San Martín|Emiliano Zapata
Frida Kahlo|Diego Rivera|Gabriel García Márquez|Pablo Neruda|Octavio Paz|Jorge Luis Borges|Miguel de Cervantes
Sor Juana Inés de la Cruz|William Shakespeare|Jane Austen|Charles Dickens|Virginia Woolf|Leo Tolstoy
Fyodor Dostoevsky|Anton Chekhov|Johann Wolfgang von Goethe|Friedrich Schiller|Ludwig van Beethoven|Wolfgang Mozart
Vincent van Gogh|Leonardo da Vinci|Michelangelo|Rembrandt|Pablo Picasso|Salvador Dalí|Claude Monet|Édouard Manet
Socrates|Plato|Aristotle|Confucius|Cleopatra|Julius Caesar|Genghis Khan|Kublai Khan|Marco Polo|Vasco da Gama
Ferdinand Magellan|Christopher Columbus|Hernán Cortés|Joan of Arc|Catherine de Medici|Wangari Maathai|Chinua Achebe
Kwame Nkrumah|Haile Selassie|Ho Chi Minh|Aung San Suu Kyi|Sirimavo Bandaranaike|Golda Meir|Anwar Sadat|Yitzhak Rabin
"""
PLACES = """
Afghanistan|Argentina|Australia|Austria|Bangladesh|Bolivia|Brazil|Bulgaria|Cambodia|Cameroon|Colombia|Croatia
Denmark|Ecuador|Egypt|Estonia|Ethiopia|Finland|France|Germany|Ghana|Greece|Guatemala|Honduras|Hungary|Iceland
Indonesia|Ireland|Israel|Italy|Jamaica|Japan|Kazakhstan|Kenya|Latvia|Lithuania|Madagascar|Malaysia|Morocco
Mozambique|Netherlands|Nicaragua|Nigeria|Norway|Pakistan|Paraguay|Portugal|Romania|Slovakia|Slovenia|Switzerland
Tanzania|Thailand|Tunisia|Uganda|Ukraine|Uruguay|Uzbekistan|Venezuela|Vietnam|Zambia|Zimbabwe|Buenos Aires
Rio de Janeiro|São Paulo|Mexico City|New York|Los Angeles|San Francisco|New Orleans|Washington|Philadelphia
Casablanca|Johannesburg|Addis Ababa|Dar es Salaam|Istanbul|Jerusalem|Baghdad|Kabul|Karachi|Mumbai|Kolkata|Dhaka
Bangkok|Jakarta|Manila|Shanghai|Hong Kong|Seoul|Osaka|Kyoto|Sydney|Melbourne|Auckland|Vienna|Budapest|Prague|Warsaw
Kraków|Gdańsk|Copenhagen|Stockholm|Helsinki|Reykjavik|Lisbon|Barcelona|Seville|Marseille|Brussels|Antwerp|Rotterdam
Hamburg|Munich|Cologne|Leipzig|Dresden|Zürich|Geneva|Milan|Naples|Palermo|Athens
"""
BODIES = """
World Health Organization|World Bank|International Monetary Fund|European Commission|European Parliament|Red Cross
Doctors Without Borders|Amnesty International|Human Rights Watch|Greenpeace|Supreme Court|House of Representatives
Senate|Federal Reserve|Bank of England|Ministry of Health|Ministry of Education|Department of Justice
Department of State|African Union|Arab League|Security Council|General Assembly|Labour Party|Conservative Party
Green Party|Liberal Democrats|Harvard University|Stanford University|Oxford University|University of Cambridge
Max Planck Society|Royal Society|National Weather Service|Coast Guard|Border Patrol|Constitutional Court
Electoral Commission|Growers' Association|Water Authority|Town Council|School Board|Chamber of Commerce
Farmers' Union|Teachers' Union|Rolling Stone|Le Monde|The Guardian|Der Spiegel|El País|Associated Press
Agence France-Presse|Insight Crime|Rand Corporation|Airbus|Siemens
"""
TERMS = """
photosynthesis|mitochondria|chromosome|catalyst|isotope|entropy|inflation|deflation|recession|subsidy|tariff
sovereignty|federalism|filibuster|gerrymandering|impeachment|amnesty|asylum|extradition|indictment|jurisdiction
precursor chemicals|aquifer|groundwater|irrigation|desalination|evaporation|reservoir|watershed|biodiversity
greenhouse effect|carbon tax|permafrost|tectonic plate|continental drift|natural selection|supply and demand
opportunity cost|comparative advantage
"""


def listed(text: str) -> tuple[str, ...]:
    """The names of a list."""
    return tuple(name.strip() for line in text.strip().splitlines() for name in line.split("|"))


NAMES = {
    AnswerKind.PERSON: listed(PERSONS),
    AnswerKind.PLACE: listed(PLACES),
    AnswerKind.ORGANISATION: listed(BODIES),
    AnswerKind.TERM: listed(TERMS),
}

LETTERS = "etaoinshrdlucmfwypvbgkjqxz"


def slips(name: str, seed: int) -> Iterator[str]:
    """One of each of Damerau's four slips somewhere in a name: a letter left out, put in, replaced, swapped."""
    places = [at for at, char in enumerate(name) if char.isalpha()]
    at = places[seed * 7919 % len(places)]
    letter = LETTERS[seed * 104729 % len(LETTERS)]
    if letter == name[at].lower():
        letter = LETTERS[(seed * 104729 + 1) % len(LETTERS)]
    yield name[:at] + name[at + 1 :]
    yield name[:at] + letter + name[at:]
    yield name[:at] + letter + name[at + 1 :]
    if at + 1 < len(name) and name[at].lower() != name[at + 1].lower():
        yield name[:at] + name[at + 1] + name[at] + name[at + 2 :]
