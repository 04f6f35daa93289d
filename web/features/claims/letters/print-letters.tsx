import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterKind } from '../../../../src/claims/letters/api.ts'
import { download } from '../../../ui/api.ts'
import { Icon } from '../../../ui/icon.tsx'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Tick } from '../../../ui/tick.tsx'
import css from '../claims.module.css'

/** Letters of a case or of one claim, each a file to print. */
export function PrintLetters({
  eventId,
  claimId,
  kinds,
}: {
  eventId: string
  claimId?: string
  kinds: readonly LetterKind[]
}) {
  const { t } = useTranslation()
  const [withCode, setWithCode] = useState(false)
  const print = useMutation({
    mutationFn: (kind: LetterKind) =>
      download(`/claims/events/${eventId}/letters`, 'surat.pdf', {
        id: crypto.randomUUID(),
        kind,
        claimId,
        withCode: withCode && kind === 'owed',
      }),
    onSuccess: () => notify(t('claims.letterMade')),
  })
  return (
    <section className="section">
      <h2>{t('claims.letters')}</h2>
      <p className="quiet" style={{ margin: 0 }}>
        {t('claims.lettersLead')}
      </p>
      {print.error && <ProblemNote error={print.error} />}
      {kinds.includes('owed') && (
        <Tick checked={withCode} change={setWithCode}>
          {t('claims.letterWithCode')}
        </Tick>
      )}
      <div className={css.buttons}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            variant="default"
            leftSection={<Icon name="printer" size={18} />}
            loading={print.isPending && print.variables === kind}
            disabled={print.isPending && print.variables !== kind}
            onClick={() => print.mutate(kind)}
          >
            {t(`claims.letter.${kind}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
