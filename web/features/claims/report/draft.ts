const kept = 'semesta.klaim.lapor'

/** The number of a report being written, the same after a refresh: sent twice it stays one. Nothing of a person is kept. */
export function draftId(): string {
  try {
    const before = sessionStorage.getItem(kept)
    if (before) return before
    const made = crypto.randomUUID()
    sessionStorage.setItem(kept, made)
    return made
  } catch {
    // A window that keeps nothing: the number then lasts for this page.
    return crypto.randomUUID()
  }
}

/** Once it was taken down, the next report is another one. */
export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(kept)
  } catch {
    // There was nothing to forget.
  }
}
