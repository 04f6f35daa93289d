/** The regency lies in central Indonesian time: from midnight to eight in the morning there, UTC still has yesterday. */
const calendar = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone: 'Asia/Makassar' })

/** The day on the calendar that hangs in the regency. */
export const dayOf = (at: Date): string => calendar.format(at)
