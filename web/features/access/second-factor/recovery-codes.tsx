import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icon.tsx'
import { useSession } from '../session.ts'
import css from './second-factor.module.css'

/** The one time the ten codes are seen: to be kept on paper or in a file. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const { t } = useTranslation()
  const session = useSession()
  function keep() {
    const text = [
      t('factor.fileTitle', { username: session?.username }),
      '',
      ...codes,
      '',
      t('factor.codesNote'),
    ]
    const url = URL.createObjectURL(new Blob([`${text.join('\r\n')}\r\n`], { type: 'text/plain' }))
    const link = document.createElement('a')
    link.href = url
    link.download = 'semesta-kode-pemulihan.txt'
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
  return (
    <section className={css.keep} data-alone aria-labelledby="kode-pemulihan">
      <h2 id="kode-pemulihan">{t('factor.codesTitle')}</h2>
      <p className={css.words}>{t('factor.codesNote')}</p>
      <ol className={css.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row on-screen">
        <Button variant="default" leftSection={<Icon name="download" size={18} />} onClick={keep}>
          {t('factor.download')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="printer" size={18} />}
          onClick={() => window.print()}
        >
          {t('factor.print')}
        </Button>
        <Button onClick={done}>{t('factor.kept')}</Button>
      </div>
    </section>
  )
}
