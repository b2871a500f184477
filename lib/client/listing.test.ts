import { expect, it } from 'vitest'
import { promisedLists } from './listing'

it('Skills are listed of a server that declares them, and of no other', () => {
  const declared = { resources: {}, extensions: { 'io.modelcontextprotocol/skills': { directoryRead: true } } }
  expect(promisedLists(declared)).toEqual(['resources/list', 'resources/templates/list', 'skills/list'])
  expect(promisedLists({ extensions: { 'io.modelcontextprotocol/ui': {} } })).toEqual([])
  expect(promisedLists({ extensions: 'io.modelcontextprotocol/skills' })).toEqual([])
})
