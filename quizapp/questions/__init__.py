"""What a learner is asked: points, the kinds of question, distractors, judging an answer."""
