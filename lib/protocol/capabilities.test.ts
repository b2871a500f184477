import { expect, it } from 'vitest'
import { ADVERTISE_ALL, ADVERTISE_NOTHING, clientCapabilities } from './capabilities'

it.each([
  ['2024-11-05', { sampling: {}, roots: { listChanged: true } }],
  ['2025-03-26', { sampling: {}, roots: { listChanged: true } }],
  ['2025-06-18', { elicitation: {}, sampling: {}, roots: { listChanged: true } }],
  [
    '2025-11-25',
    { elicitation: { form: {}, url: {} }, sampling: { tools: {}, context: {} }, roots: { listChanged: true } },
  ],
  ['2026-07-28', { elicitation: { form: {}, url: {} }, sampling: { tools: {}, context: {} }, roots: {} }],
] as const)('spells everything as %s does', (revision, capabilities) => {
  expect(clientCapabilities(ADVERTISE_ALL, revision)).toEqual(capabilities)
  expect(clientCapabilities(ADVERTISE_NOTHING, revision)).toEqual({})
})

it('does not turn URL mode into forms where there are no modes', () => {
  expect(clientCapabilities({ ...ADVERTISE_NOTHING, elicitationUrl: true }, '2025-06-18')).toEqual({})
})
