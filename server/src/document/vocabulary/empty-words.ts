/** Words that do not tell what a text is about. */

export const emptyWords =
  /^(?:the|a|an|and|or|to|of|in|on|for|with|that|this|it|is|are|be|we|you|i|our|your|my|so|as|at|by|from|into|before|after|include|including|please|maybe|can|could|should|will|would|add|adding|make|do|get|also|up|out|need|needs|new|some|more|mandatory|all|any|if|when|right|now|additional|further|several|other|better|proper)$/;
