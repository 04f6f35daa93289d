import tabler from '@iconify-json/tabler/icons.json' with { type: 'json' }
import type { IconName } from './icon-names.ts'

export interface Look {
  name: IconName
  /** In pixels. */
  size: number
  /** Width of the lines, on the icon's own grid of 24. */
  stroke?: number
  className?: string
  /** Only for an icon that stands without words; any other is hidden from screen readers. */
  label?: string
}

/** An icon in the colour of the text around it. */
export function Icon({ name, size, stroke = 2, className, label }: Look) {
  const { body } = tabler.icons[name]
  const paint = name.endsWith('-filled')
    ? { fill: 'currentColor' }
    : ({
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: stroke,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
      } as const)
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={className}
      {...paint}
      role={label && 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      {pathsOf(body).map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}

/** What is drawn, without the look that the icon set gives it: ours is set above. */
export function pathsOf(body: string): string[] {
  return [...body.matchAll(/<path [^>]*?\bd="([^"]+)"/g)].map(([, d]) => d!)
}
