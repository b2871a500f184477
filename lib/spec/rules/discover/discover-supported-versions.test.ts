import { testRule } from '@/lib/testing/rule-tester'
import { answered, quiet } from '@/lib/testing/told'

const discovered = (supportedVersions: unknown) => answered('server/discover', { supportedVersions })

testRule('discover-supported-versions', {
  passes: [
    { name: 'one revision', session: discovered(['2026-07-28']) },
    { name: 'all of them, and a draft', session: discovered(['2026-07-28', '2025-11-25', 'DRAFT-2027-v1']) },
  ],
  fails: [
    { name: 'none', session: discovered([]), path: '/result/supportedVersions', says: 'empty' },
    { name: 'no array', session: discovered('2026-07-28'), path: '/result/supportedVersions' },
    { name: 'a number', session: discovered(['2026-07-28', 2]), path: '/result/supportedVersions/1' },
    { name: 'the same twice', session: discovered(['2026-07-28', '2026-07-28']), says: 'twice' },
    { name: 'a version of something else', session: discovered(['v2']), says: '“v2”' },
    { name: 'nothing of the kind', session: answered('server/discover', {}) },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'never discovered', session: quiet }],
})
