import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const sources: readonly string[] = ['app', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
const known = new Set(sources)

/** Types are gone when the code runs: importing them makes no cycle. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'((?:\.|@\/)[^']*)'/gm

const fileOf = (specifier: string, from: string): string | undefined => {
  const path = specifier.startsWith('@/') ? specifier.slice(2) : resolve('/', dirname(from), specifier).slice(1)
  return [path, `${path}.ts`, `${path}.tsx`].find((name) => known.has(name))
}

const importsOf = (file: string): readonly string[] =>
  Array.from(readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT), ([, specifier = '']) =>
    fileOf(specifier, file),
  ).filter((name) => name !== undefined)

type Graph = ReadonlyMap<string, readonly string[]>

/** The first way from a file back to itself, if there is one. */
const cycleIn = (graph: Graph): readonly string[] | undefined => {
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...way, file])
      if (cycle) return cycle
    }
    done.add(file)
    return undefined
  }
  for (const file of graph.keys()) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return undefined
}

it('nothing imports itself by way of others', () => {
  const graph = new Map(sources.map((file) => [file, importsOf(file)]))
  // What is read of the sources is what is there: the page's root leads to most of them.
  expect(graph.get('components/workbench/workbench.tsx')).toContain('components/workbench/top-bar.tsx')
  expect(cycleIn(graph)).toBeUndefined()
})

it('finds a cycle, and where it is', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ])
  expect(cycleIn(graph)).toEqual(['b', 'd', 'b'])
})
