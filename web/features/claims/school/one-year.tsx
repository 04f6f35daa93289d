import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchoolBody, SchoolView } from '../../../../src/claims/school/api.ts'
import { endReasons } from '../../../../src/claims/school/words.ts'
import { api } from '../../../ui/api.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { useFormat } from '../../../ui/format.ts'
import { filled, rupiahIn } from '../../financing/filled.ts'
import { FormFaults } from '../../financing/form-faults.tsx'
import { today } from '../../law/today.ts'
import css from '../claims.module.css'
import { useAct } from '../queries.ts'
import { schoolKey } from './queries.ts'

type Child = SchoolView['children'][number]
type Year = Child['years'][number]
type Kind = SchoolBody['kind']
const ways: Partial<Record<Year['state'], readonly Kind[]>> = {
  planned: ['ended'],
  'proof-due': ['proven', 'ended'],
  proven: ['claimed', 'ended'],
  claimed: ['paid', 'returned'],
}

interface OneYearProps {
  school: SchoolView
  child: Child
  year: Year
  choose: (schoolYear: string) => void
}

/** What can be done for one school year of a child; a paid or ended one is only read. */
export function OneYear({ school, child, year, choose }: OneYearProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const offered = ways[year.state] ?? []
  const [kind, setKind] = useState<Kind | undefined>(offered[0])
  const [payment] = useState(() => crypto.randomUUID())
  const [errors, setErrors] = useState<FieldError[]>([])
  const step = useAct(
    (body: SchoolBody) => api.post<SchoolView>(`/claims/${school.claimId}/school-years`, body),
    { key: schoolKey(school.claimId), done: t('school.kept') },
  )
  const id = (field: string) => `${field}-${child.heirId}`
  const errorOf = (field: string) => errors.find((one) => one.field === id(field))?.message
  const proofs = school.proofs.filter(({ heirId }) => heirId === null || heirId === child.heirId)

  function submit(sent: FormEvent<HTMLFormElement>) {
    sent.preventDefault()
    const said = filled(sent.currentTarget)
    const of = { heirId: child.heirId, schoolYear: year.schoolYear }
    const found: FieldError[] = []
    const need = (field: string, message: string) => found.push({ field: id(field), message: t(message) })
    const body = bodyOf()
    setErrors(found)
    if (body && found.length === 0) step.mutate(body)

    function bodyOf(): SchoolBody | undefined {
      const on = said.schoolOn ?? ''
      if ((kind === 'claimed' || kind === 'paid') && !on) need('schoolOn', 'claims.needDay')
      if (kind === 'claimed') return { kind, ...of, on }
      if (kind === 'proven') {
        if (!said.schoolProof) need('schoolProof', 'school.needProof')
        return { kind, ...of, documentId: said.schoolProof ?? '' }
      }
      if (kind === 'returned') {
        const reason = said.schoolReason ?? ''
        if (reason.length < 5) need('schoolReason', 'claims.needReason')
        return { kind, ...of, reason }
      }
      if (kind === 'ended') return { kind, ...of, why: said.schoolEnd as (typeof endReasons)[number] }
      const amount = rupiahIn(said.schoolAmount)
      if (amount === undefined || amount < 1) need('schoolAmount', 'claims.needAmount')
      return kind === 'paid' ? { kind, ...of, payment, amount: amount ?? 0, on } : undefined
    }
  }
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <FormFaults errors={errors} error={step.error} />
      <NativeSelect
        label={t('school.year')}
        value={year.schoolYear}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={child.years
          .filter(({ state }) => ways[state])
          .map(({ schoolYear, state }) => ({
            value: schoolYear,
            label: `${schoolYear}: ${t(`school.state.${state}`)}`,
          }))}
      />
      <NativeSelect
        label={t('school.whatNow')}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
        data={offered.map((value) => ({ value, label: t(`school.step.${value}`) }))}
      />
      {kind === 'proven' && (
        <NativeSelect
          id={id('schoolProof')}
          name="schoolProof"
          label={t('school.proof')}
          description={proofs.length === 0 ? t('school.noProof') : undefined}
          error={errorOf('schoolProof')}
          data={proofs.map(({ id: value, kind: paper, at }) => ({
            value,
            label: `${t(`school.paper.${paper}`)}, ${format.shortDate(at.slice(0, 10))}`,
          }))}
        />
      )}
      {kind === 'paid' && (
        <TextInput
          id={id('schoolAmount')}
          name="schoolAmount"
          inputMode="numeric"
          autoComplete="off"
          label={t('school.paidAmount')}
          description={t('school.most', { amount: format.wholeRupiah(year.amount) })}
          defaultValue={format.number(year.amount)}
          error={errorOf('schoolAmount')}
        />
      )}
      {(kind === 'claimed' || kind === 'paid') && (
        <TextInput
          id={id('schoolOn')}
          name="schoolOn"
          type="date"
          max={today()}
          defaultValue={today()}
          label={t(kind === 'paid' ? 'school.paidOn' : 'school.claimedOn')}
          error={errorOf('schoolOn')}
        />
      )}
      {kind === 'returned' && (
        <TextInput
          id={id('schoolReason')}
          name="schoolReason"
          maxLength={500}
          label={t('school.reason')}
          error={errorOf('schoolReason')}
        />
      )}
      {kind === 'ended' && (
        <NativeSelect
          name="schoolEnd"
          label={t('school.endLabel')}
          description={t('school.endHelp')}
          data={endReasons.map((value) => ({ value, label: t(`school.end.${value}`) }))}
        />
      )}
      <div className={css.wide}>
        <Button
          type="submit"
          loading={step.isPending}
          variant={kind === 'ended' ? 'default' : 'filled'}
          disabled={kind === 'proven' && proofs.length === 0}
        >
          {t('school.keep')}
        </Button>
      </div>
    </form>
  )
}
