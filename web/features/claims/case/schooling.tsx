import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schooling as School } from '../../../../src/claims/api.ts'
import { Tick } from '../../../ui/tick.tsx'
import { levels } from '../kinds.ts'

/** Where a child learns: for the scholarship. */
export function Schooling({ given }: { given: School | null }) {
  const { t } = useTranslation()
  const [level, setLevel] = useState<string>(given?.level ?? '')
  const graded = ['SD', 'SMP', 'SMA', 'PT'].includes(level)
  return (
    <>
      <NativeSelect
        name="level"
        label={t('claims.school')}
        description={t('claims.schoolHelp')}
        value={level}
        onChange={(changed) => setLevel(changed.currentTarget.value)}
        data={[
          { value: '', label: t('claims.notKnownYet') },
          ...levels.map((value) => ({ value, label: t(`claims.level.${value}`) })),
        ]}
      />
      {graded && (
        <TextInput
          name="grade"
          inputMode="numeric"
          label={t(level === 'PT' ? 'claims.collegeYear' : 'claims.gradeLabel')}
          defaultValue={given?.grade ?? ''}
          maxLength={2}
        />
      )}
      {level !== '' && (
        <Tick name="married" ticked={given?.married === true}>
          {t('claims.married')}
        </Tick>
      )}
    </>
  )
}

/** What the form says of a school; nothing while no level is chosen. */
export function schoolingIn(said: Record<string, string>): School | undefined {
  if (!said.level) return undefined
  const grade = /^\d{1,2}$/.test(said.grade ?? '') ? Number(said.grade) : undefined
  return {
    level: said.level as School['level'],
    ...(grade !== undefined && { grade }),
    ...(said.married === 'on' && { married: true }),
  }
}
