import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { entryOf } from '@/lib/spec/severity'
import { ALL_PROBES } from './all-probes'

const ROOT = new URL('./', import.meta.url)
const areaOf = (id: string): string => id.slice(0, id.indexOf('-'))
const camelCase = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const textOf = (area: string, file: string): string => readFileSync(new URL(`${area}/${file}`, ROOT), 'utf8')

/** Files named like a requirement of their area: `http/http-endpoint-get.ts`. */
const probeFiles = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: area }) =>
    readdirSync(new URL(`${area}/`, ROOT)).flatMap((file) =>
      file.startsWith(`${area}-`) && file.endsWith('.ts') && !file.endsWith('.test.ts') ? file.slice(0, -3) : [],
    ),
  )
  .filter((id) => textOf(areaOf(id), `${id}.ts`).includes('defineProbe('))

describe('A probe', () => {
  it('has a file of its own, named by its id, and is registered once', () => {
    expect(ALL_PROBES.map(({ id }) => id).sort()).toEqual(probeFiles.sort())
  })

  it('is of a requirement that does not show in passing alone', () => {
    expect(ALL_PROBES.map(({ id }) => id).filter((id) => entryOf(id).observe === 'passive')).toEqual([])
  })

  it.each(ALL_PROBES.map((probe) => [probe.id, probe] as const))(
    '%s says why, how, what it sends, and is tried',
    (id, probe) => {
      const { why, fix, example, sends } = probe
      expect(why).toMatch(/^[A-Z0-9“"`'-].*[.!?]$/s)
      expect(fix).toMatch(/^\S.*[.!?]$/s)
      expect(example.right).not.toBe(example.wrong)
      expect(sends.filter((line) => line.trim() === '')).toEqual([])
      const text = textOf(areaOf(id), `${id}.ts`)
      expect(text).toContain(`export const ${camelCase(id)} = defineProbe({`)
      expect(text.split('\n').length).toBeLessThanOrEqual(80)
      expect(textOf(areaOf(id), `${id}.test.ts`)).toContain(`testProbe('${id}'`)
    },
  )
})
