import { Textarea } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewItem } from '../../../../src/registry/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import css from './review.module.css'

/** How far two reviewers are with a pair, in one sentence. */
export function StageNote({ item }: { item: ReviewItem }) {
  const { t } = useTranslation()
  const { stage, mine, may } = item
  if (stage !== 'waiting' && stage !== 'disputed') return null
  const whose = stage === 'disputed' ? (may.arbitrate ? 'Other' : 'Mine') : mine ? 'Mine' : 'Other'
  return (
    <p className={css.stage}>
      <Icon name={stage === 'waiting' ? 'hourglass-empty' : 'zoom-question'} size={18} />
      {t(`review.stage.${stage}${whose}`, mine ? { verdict: t(`review.verdictWord.${mine}`) } : {})}
    </p>
  )
}

/** What people said of the pair, as far as the one who looks may know it. */
export function Opinions({ item }: { item: ReviewItem }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { opinions } = item
  // One's own opinion, or a decision by one person, is said above.
  if (opinions.length === 0 || (opinions.length === 1 && opinions[0]!.reason === null)) return null
  return (
    <section className="stack">
      <h3>{t('review.opinions')}</h3>
      <ul className={css.opinions}>
        {opinions.map((one) => (
          <li key={one.by}>
            <strong>
              <Icon name={one.verdict === 'same' ? 'equal' : 'equal-not'} size={16} />{' '}
              {t(`review.verdictWord.${one.verdict}`)}
            </strong>
            , {one.by} ({t(`review.opinion.${one.part}`)}), {format.moment(one.at)}
            {one.reason && <q className={css.reason}>{one.reason}</q>}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ReasonProps {
  item: ReviewItem
  value: string
  missing: boolean
  onChange: (reason: string) => void
  ref: Ref<HTMLTextAreaElement>
}

/** Why one says so: an arbiter has to write it, the others may. */
export function Reason({ item, value, missing, onChange, ref }: ReasonProps) {
  const { t } = useTranslation()
  const { arbitrate } = item.may
  return (
    <Textarea
      ref={ref}
      className={css.reasonField}
      label={t('review.reason')}
      description={t(arbitrate ? 'review.reasonHelpArbiter' : 'review.reasonHelp')}
      error={missing ? t('problem.review-reason-missing') : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
      aria-keyshortcuts="a"
      required={arbitrate}
      withAsterisk={false}
      maxLength={500}
      autosize
      minRows={1}
    />
  )
}
