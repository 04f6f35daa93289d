import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
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
  const [open, setOpen] = useState(false)
  return (
    <details className={css.add} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Form {...form} />}
    </details>
  )
}

function Form<Made>({ lead, act, send, made }: Omit<AddAccountProps<Made>, 'title'>) {
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
      <p className="quiet small">{lead}</p>
      {add.error && <ProblemNote error={add.error} />}
      <NewAccountFields account={account} change={setAccount} />
      <div>
        <Button type="submit" loading={add.isPending}>
          {act}
        </Button>
      </div>
    </form>
  )
}
