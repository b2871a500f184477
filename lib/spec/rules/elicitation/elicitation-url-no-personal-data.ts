import { opensPage } from './pages'
import { pageRule } from './remark-rule'

export const elicitationUrlNoPersonalData = pageRule(
  {
    id: 'elicitation-url-no-personal-data',
    why: 'An address is kept in histories, logs and caches: what it says about a person stays there.',
    fix: 'Put an unguessable id into the URL and keep the person’s data on the server.',
    example: {
      right: '"url": "https://auth.example/start?ticket=f3a91c"',
      wrong: '"url": "https://auth.example/start?mail=ann@example.org"',
    },
    // Only signs of it show.
    atMost: 'should',
  },
  opensPage,
)
