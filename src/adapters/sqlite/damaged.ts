/** What is kept is not what was put in: the file has been damaged since. */
export class Damaged extends Error {}
