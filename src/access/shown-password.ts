/**
 * A password shown to whoever made it opens its account no longer than this: handed over on a Friday it still serves on the
 * Monday, and a slip of paper found later serves nobody.
 */
export const shownPasswordHours = 72

interface Held {
  must_change_password: boolean
  password_shown_at: Date | null
}

export const endOfShown = (shownAt: Date): Date =>
  new Date(shownAt.getTime() + shownPasswordHours * 3_600_000)

export const isShownTooLongAgo = ({ must_change_password, password_shown_at }: Held, at: Date): boolean =>
  must_change_password && (password_shown_at === null || at >= endOfShown(password_shown_at))

/** What is kept of a password: one that was shown must be changed, within its time. */
export const keptAs = (chosen: boolean, at: Date) => ({
  must_change_password: !chosen,
  password_shown_at: chosen ? null : at,
})
