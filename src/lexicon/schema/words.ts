import * as v from 'valibot';

/** Words without blanks at their ends. */
export const words = v.pipe(v.string(), v.regex(/^\S(?:.*\S)?$/));

/** Words or phrases that do the same. */
export const listOfWords = v.array(words);
