/** What a list says happened to somebody. `told` may be of health, or name others: it is kept sealed. */
export interface EventSaid {
  kind: 'death' | 'accident'
  happenedOn: string
  told: {
    time: string
    place: string
    what: string
    way: string
    reporterName: string
    reporterPhone: string
  }
}
