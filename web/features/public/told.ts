/** Stands for a number that is hidden. */
export const notTold = '•'
