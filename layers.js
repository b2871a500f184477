import { readdirSync } from 'node:fs'

const core = ['lib/protocol', 'lib/recording', 'lib/views', 'lib/forms']
const engine = ['lib/wire', 'lib/client']
const apps = ['lib/apps']
const returnLane = ['lib/elicitation', 'lib/sampling', 'lib/cassette', 'lib/answering', 'lib/explore']
const judging = ['lib/spec']
const travelling = ['lib/files', 'lib/share', 'lib/replay']
const sharedUi = ['components/ui', 'components/forms', 'components/content']
const forUi = [...core, ...apps, 'lib/client', ...returnLane, ...judging, ...travelling, 'lib/browser', ...sharedUi]
const features = readdirSync(new URL('components', import.meta.url))
  .map((name) => `components/${name}`)
  .filter((folder) => ![...sharedUi, 'components/workbench'].includes(folder))

/** Who may import whom (a folder may always import itself; the longest matching row wins). */
export const layers = {
  'lib/protocol': [],
  'lib/recording': ['lib/protocol'],
  'lib/views': ['lib/protocol', 'lib/recording'],
  'lib/forms': ['lib/protocol'],
  'lib/apps': ['lib/protocol'],
  'lib/wire': ['lib/protocol', 'lib/recording'],
  'lib/client': ['lib/protocol', 'lib/recording', 'lib/wire'],
  'lib/elicitation': ['lib/protocol', 'lib/forms'],
  'lib/sampling': ['lib/protocol', 'lib/recording', 'lib/wire'],
  'lib/spec': [
    'lib/protocol',
    'lib/recording',
    'lib/views',
    'lib/forms',
    'lib/elicitation',
    'lib/sampling',
    'lib/wire',
  ],
  'lib/cassette': ['lib/protocol', 'lib/recording', 'lib/views'],
  'lib/answering': [...core, ...engine, 'lib/elicitation', 'lib/sampling', 'lib/cassette'],
  'lib/explore': [...core, ...engine, 'lib/elicitation'],
  'lib/files': ['lib/protocol', 'lib/recording', 'lib/views', 'lib/spec', 'lib/wire'],
  'lib/share': ['lib/protocol', 'lib/recording', 'lib/views'],
  'lib/replay': [...core, ...engine, 'lib/cassette', 'lib/spec'],
  'lib/demo': ['lib/protocol'],
  'lib/browser': [...core, ...apps, ...engine, ...returnLane, ...judging, ...travelling],
  'lib/server': ['lib/protocol', 'lib/wire', 'lib/share', 'lib/apps'],
  'lib/bridge': ['lib/protocol', 'lib/server'],
  'lib/cli': [...core, ...engine, ...returnLane, ...judging, ...travelling, 'lib/server', 'lib/bridge'],
  'lib/testing': [...core, ...apps, ...engine, ...returnLane, ...judging, ...travelling, 'lib/demo'],
  'components/ui': [],
  'components/forms': ['lib/protocol', 'lib/forms', 'components/ui'],
  'components/content': ['lib/protocol', 'lib/elicitation', 'lib/cassette', 'lib/spec', 'lib/share', 'components/ui'],
  ...Object.fromEntries(features.map((feature) => [feature, forUi])),
  'components/workbench': [...forUi, ...features],
  app: [
    ...core,
    ...returnLane,
    ...judging,
    ...travelling,
    'lib/browser',
    'components/ui',
    'components/workbench',
    ...features,
  ],
  'app/api': ['lib/protocol', 'lib/wire', 'lib/server', 'lib/demo'],
  'e2e/conformance': [...core, ...engine, 'lib/explore', 'lib/server', 'lib/testing'],
  e2e: [...core, ...judging, ...travelling, 'lib/server', 'lib/testing'],
}

/** The only folders that may use Node. Everything else must also run in a browser. */
export const nodeFolders = ['lib/server', 'lib/bridge', 'lib/cli', 'lib/testing', 'app/api', 'e2e', 'e2e/conformance']
