import { expect, test } from 'vitest'
import { peopleSearch, toFilter, toQuery } from './search.ts'

test('what is asked by address becomes a query; the typed words come beside it', () => {
  const search = peopleSearch({ figure: 'lapsed', village: '73.16.01.2021', down: true, page: 2, q: 'siti' })
  expect(search).not.toHaveProperty('q')
  expect(toQuery(search, 'siti')).toMatchObject({
    figure: 'lapsed',
    village: '73.16.01.2021',
    descending: true,
    page: 2,
    q: 'siti',
  })
})

test('"not known" has a word in the address and is empty for the server', () => {
  expect(toFilter('')).toBe('unknown')
  expect(toQuery(peopleSearch({ segment: toFilter('') }), '').segment).toBe('')
  expect(toQuery(peopleSearch({}), '').segment).toBeUndefined()
})

test('a figure nobody knows is everybody in the universe', () => {
  expect(toQuery(peopleSearch({ figure: 'else' }), '').figure).toBe('universe')
})
