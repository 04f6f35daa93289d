import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from './accounts.module.css'
import { emptyAccount, NewAccountFields } from './new-account-fields.tsx'
import { type NewAccount, useAccountAct } from './queries.ts'

interface AddAccountProps<Made> {
  /** What opens the form, and what sends it. */
  title: string
  lead: string
  act: string
  send: (account: NewAccount) => Promise<Made>
  made: (made: Made) => void
}

/** A form for somebody new: invited by a link, or added with a password. */
export function AddAccount<Made>({ title, ...form }: AddAccountProps<Made>) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <details className={css.add} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(title)}</summary>
      {open && <Form {...form} />}
    </details>
  )
}

function Form<Made>({ lead, act, send, made }: Omit<AddAccountProps<Made>, 'title'>) {
  const { t } = useTranslation()
  const [account, setAccount] = useState(emptyAccount)
  const add = useAccountAct(send, (answer) => {
    setAccount(emptyAccount())
    made(answer)
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate(account)
  }
  return (
    <form onSubmit={submit} className="stack">
      <p className="quiet small">{t(lead)}</p>
      {add.error && <ProblemNote error={add.error} />}
      <NewAccountFields account={account} change={setAccount} />
      <div>
        <Button type="submit" loading={add.isPending}>
          {t(act)}
        </Button>
      </div>
    </form>
  )
}
