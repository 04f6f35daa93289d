/** A session is over after this, however much it is used: a long working day. */
export const sessionHours = 12
/** And after this without use: shared computers are left open. */
export const idleMinutes = 60
