import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../../../src/claims/times/words.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { useMay } from '../../access/may.tsx'
import { useTimesSearch } from './times-search.ts'

interface OpeningProps {
  stage: Stage
  only: 'open' | 'late' | 'over'
  count: number
  children?: ReactNode
}

/** A number that opens the claims behind it, for those who may see them. */
export function Opening({ stage, only, count, children }: OpeningProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const search = useTimesSearch()
  const said = children ?? format.number(count)
  if (count === 0) return '–'
  if (!may('claims.read')) return said
  return (
    <Link
      to="/klaim/waktu"
      search={{ ...search, tahap: stage, hanya: only }}
      hash="baris"
      aria-label={`${format.number(count)}, ${t(`claims.state.${stage}`)}, ${t(`times.only.${only}`)}`}
    >
      {said}
    </Link>
  )
}
