import tabler from '@iconify-json/tabler/icons.json' with { type: 'json' }
import { expect, it } from 'vitest'
import { pathsOf } from './icon.tsx'
import { iconNames } from './icon-names.ts'

it.each(iconNames)('draws the whole of %s', (name) => {
  const { body } = tabler.icons[name]
  const shapes = body.match(/<(?!\/|g\b)[a-z]+/g) ?? []
  expect(shapes.length).toBeGreaterThan(0)
  expect(pathsOf(body)).toHaveLength(shapes.length)
  expect(body.includes('fill="currentColor"')).toBe(name.endsWith('-filled'))
})
