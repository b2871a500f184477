import { expect, it } from 'vitest'
import { bytesRead, fileFlaws } from './skill-file'

const URI = 'skill://a/SKILL.md'
// SHA-256 of “abc”: FIPS 180-4, appendix B.1.
const ABC = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

const flaws = async (listed: object, content: object) => {
  const bytes = bytesRead(
    {
      contents: [
        { uri: 'skill://a/other', text: 'x' },
        { uri: URI, ...content },
      ],
    },
    URI,
  )
  return bytes && fileFlaws({ uri: URI, ...listed }, bytes)
}

it('A file of a skill is what was listed, as text and as bytes', async () => {
  expect(await flaws({ size: 3, digest: ABC }, { text: 'abc' })).toEqual([])
  expect(await flaws({ size: 3, digest: ABC }, { blob: 'YWJj' })).toEqual([])
})

it('A file that differs says in what', async () => {
  expect(await flaws({ size: 3, digest: ABC }, { text: 'abd' })).toEqual([
    expect.stringMatching(/^digest is sha256:\w{64}, listed is sha256:ba78/),
  ])
  expect(await flaws({ size: 3, digest: ABC }, { text: 'äbc' })).toEqual([
    'size is 4, listed is 3',
    expect.stringContaining('digest is'),
  ])
  expect(await flaws({}, { text: 'abc' })).toEqual(['size is 3, listed is none', `digest is ${ABC}, listed is none`])
  // Hexadecimal digits are lower case.
  expect(await flaws({ size: 3, digest: ABC.toUpperCase() }, { text: 'abc' })).toHaveLength(1)
})

it('An answer without the file has no bytes', () => {
  for (const result of [undefined, {}, { contents: 7 }, { contents: [{ uri: 'skill://b', text: 'abc' }] }])
    expect(bytesRead(result, URI)).toBeUndefined()
  expect(bytesRead({ contents: [{ uri: URI, blob: '*' }] }, URI)).toBeUndefined()
})
