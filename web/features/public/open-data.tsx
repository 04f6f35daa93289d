import { useTranslation } from 'react-i18next'
import type { PublicationFile } from '../../../src/public/api.ts'
import { useFormat } from '../../ui/format.ts'

const licences = {
  'CC-BY-4.0': ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/deed.id'],
  'CC0-1.0': ['CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/deed.id'],
} as const

/** The same numbers as files, at addresses that stay. */
export function OpenData({ file: { regency, month, asOf, licence } }: { file: PublicationFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const address = `/api/public/${regency.code}/${month}`
  const [name, deed] = licences[licence]
  return (
    <section className="section">
      <h2>{t('publik.data')}</h2>
      <p>{t('publik.dataLead', { licence: name, regency: regency.name, month: format.month(asOf) })}</p>
      <p className="row">
        <a href={`${address}/csv`}>{t('publik.csv')}</a>
        <a href={address}>{t('publik.json')}</a>
        <a href={deed} rel="license noreferrer">
          {name}
        </a>
      </p>
    </section>
  )
}
