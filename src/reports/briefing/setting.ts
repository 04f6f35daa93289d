import type { PaperWords } from '../paper/paper-words.ts'

/** What every part of a briefing is made with. */
export interface Setting {
  words: PaperWords
  /** Of the figure the part is about, as a screen shows it on the same day. */
  link(path: string): string
}
