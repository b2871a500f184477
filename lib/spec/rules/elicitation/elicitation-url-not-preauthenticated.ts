import { opensPage } from './pages'
import { pageRule } from './remark-rule'

export const elicitationUrlNotPreauthenticated = pageRule(
  {
    id: 'elicitation-url-not-preauthenticated',
    why: 'Whoever gets hold of an address that carries its own key is let in, in the person’s name.',
    fix: 'Let the page ask the person to sign in.',
    example: {
      right: '"url": "https://auth.example/start?ticket=f3a91c"',
      wrong: '"url": "https://auth.example/start?access_token=eyJhbGciOi…"',
    },
    // Only signs of it show: nothing is opened to find out.
    atMost: 'should',
  },
  opensPage,
)
