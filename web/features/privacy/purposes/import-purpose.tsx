import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { purposesQuery } from '../queries.ts'
import { PurposeFields } from './purpose-fields.tsx'

/**
 * Asked when a list comes in: what was last said of this list, else of the same kind by the same office, else what such
 * lists are usually for.
 */
export function ImportPurpose({
  kind,
  list,
}: {
  kind: string
  list: { id: string; office: { name: string } } | undefined
}) {
  const { t } = useTranslation()
  const known = useQuery(purposesQuery).data?.rows ?? []
  const same =
    known.find((row) => row.listId === list?.id && row.purpose !== null) ??
    known.find((row) => row.kind === kind && row.officeName === list?.office.name && row.purpose !== null) ??
    known.find((row) => row.kind === kind && row.purpose !== null)
  return (
    <PurposeFields
      key={`${kind} ${same?.listId ?? ''}`}
      kind={kind}
      start={{
        purpose: same?.purpose ?? t(`privacy.defaultPurpose.${kind}`),
        basis: same?.basis ?? 'public-task',
        agreement: same?.agreement ?? '',
        agreementOn: same?.agreementOn ?? '',
      }}
    />
  )
}
