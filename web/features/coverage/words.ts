import { useTranslation } from 'react-i18next'

/** Words for codes that lists and laws use; a code without words is shown as it is. */
function useWords(prefix: string, none = 'common.unknown') {
  const { t, i18n } = useTranslation()
  return (code: string | null | undefined): string => {
    if (!code) return t(none)
    const key = `${prefix}.${code}`
    return i18n.exists(key) ? t(key) : code
  }
}

export const useSegmentName = () => useWords('segment')
export const useGroupName = () => useWords('group', 'group.none')
export const usePayerName = () => useWords('payer')

export const segments = ['PU', 'BPU', 'JAKON'] as const
export const groups = ['non-asn', 'perangkat-desa', 'kader', 'keagamaan', 'rentan'] as const
