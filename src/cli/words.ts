import type { Language } from '../platform/i18n.ts'

/** --lang, else SEMESTA_LANG, else Indonesian. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Language {
  const at = argv.indexOf('--lang')
  const given =
    at >= 0 ? argv[at + 1] : (argv.find((word) => word.startsWith('--lang='))?.slice(7) ?? env.SEMESTA_LANG)
  return given === 'en' ? 'en' : 'id'
}
