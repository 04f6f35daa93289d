import { useTranslation } from 'react-i18next'
import type { PublicationFile } from '../../../src/public/api.ts'
import { useFormat } from '../../ui/format.ts'
import css from './public.module.css'
import { notTold } from './told.ts'

const classes = 5

/** A tile for each kecamatan, darker the larger the share not protected; the table below says the same. */
export function DistrictMap({ file: { places } }: { file: PublicationFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const districts = places.filter(({ level, code }) => level === 'district' && code !== '')
  const shareOf = ({ unprotected, all }: (typeof districts)[number]) =>
    unprotected === null || !all ? null : unprotected / all
  const shares = districts.flatMap((district) => shareOf(district) ?? [])
  const [least, most] = [Math.min(...shares), Math.max(...shares)]
  const classOf = (share: number) =>
    most === least ? 0 : Math.min(classes - 1, Math.floor(((share - least) / (most - least)) * classes))
  return (
    <section className="section">
      <h2>{t('publik.map')}</h2>
      <p className="quiet">{t('publik.mapLead')}</p>
      <ul className={css.tiles}>
        {districts.map((district) => {
          const share = shareOf(district)
          return (
            <li
              key={district.code}
              className={`${css.tile} ${share === null ? '' : css[`class${classOf(share)}`]}`}
            >
              <span>{district.name}</span>
              <strong>{share === null ? notTold : format.share(district.unprotected!, district.all!)}</strong>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
