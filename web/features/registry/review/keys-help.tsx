import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/dialog.tsx'
import css from './keys-help.module.css'

const keys = [
  [['S'], 'same'],
  [['B'], 'different'],
  [['U'], 'undo'],
  [['←', '→'], 'move'],
  [['A'], 'reason'],
  [['Esc'], 'leave'],
  [['1', '2', '3'], 'queue'],
  [['Enter'], 'more'],
  [['/'], 'search'],
  [['?'], 'help'],
] as const

/** Every key of the queue, over it. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('review.keysTitle')}>
      <dl className={css.keyList}>
        {keys.map(([signs, what]) => (
          <div key={what}>
            <dt>
              {signs.map((sign) => (
                <kbd key={sign}>{sign}</kbd>
              ))}
            </dt>
            <dd>{t(`review.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
