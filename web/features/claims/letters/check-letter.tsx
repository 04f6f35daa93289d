import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterCheckView } from '../../../../src/claims/letters/api.ts'
import { api } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Entrance } from '../../access/entrance.tsx'
import css from '../claims.module.css'
import form from '../family/family.module.css'

/** For whoever holds a letter: whether it was given out here; nothing of whom it is about. */
export function CheckLetter() {
  const { t } = useTranslation()
  // Behind the # of the square on the letter: never sent to a server by itself.
  const given = useRouterState({ select: ({ location }) => location.hash })
  const check = useMutation({
    mutationFn: (code: string) => api.post<LetterCheckView>('/letters/check', { code }),
  })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    check.mutate(String(new FormData(event.currentTarget).get('code')))
  }
  return (
    <Entrance title={t('letter.title')}>
      {check.data ? (
        <Genuine letter={check.data} leave={check.reset} />
      ) : (
        <form onSubmit={submit} className={form.form}>
          <p className="quiet">{t('letter.lead')}</p>
          {check.error && <ProblemNote error={check.error} />}
          <TextInput
            name="code"
            label={t('letter.code')}
            description={t('letter.codeHelp')}
            placeholder="BCDFG-23456"
            defaultValue={given}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
            withAsterisk={false}
            maxLength={40}
          />
          <Button type="submit" loading={check.isPending}>
            {t('letter.look')}
          </Button>
        </form>
      )}
    </Entrance>
  )
}

function Genuine({ letter, leave }: { letter: LetterCheckView; leave: () => void }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const rows = [
    ['number', letter.number],
    ['kindLabel', t(`letter.kind.${letter.kind}`)],
    ['day', date(letter.on)],
    ['office', letter.office],
  ] as const
  return (
    <div className={form.form} role="status">
      <p className={form.state}>
        <Icon name="circle-check" size={18} /> <strong>{t('letter.genuine')}</strong>
      </p>
      <dl className={css.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`letter.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('letter.compare')}</p>
      <Button variant="default" onClick={leave}>
        {t('letter.again')}
      </Button>
    </div>
  )
}
