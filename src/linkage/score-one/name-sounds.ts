import { mixKey } from '../index/mix-key.ts'
import { plainForms } from '../standardise/plain-forms.ts'

/** A name as numbers that are the same in every run. */
export interface NameSounds {
  /** Sound of the first and of the last word that is more than an initial; 0 when there is none. */
  first: number
  last: number
  /** The words that tell people apart, in canonical spelling; null without a name. */
  name: number | null
}

export function soundsOf(raw: string | null): NameSounds {
  const forms = plainForms(raw)
  if (forms === null) return { first: 0, last: 0, name: null }
  const { firstSound, lastSound, core } = forms
  return { first: hashText(firstSound), last: hashText(lastSound), name: hashText(core.join(' ')) }
}

/** 0 for no text; numbers are kept in databases and must stay as they are. */
function hashText(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = mixKey(hash, text.charCodeAt(i), i)
  return hash
}
