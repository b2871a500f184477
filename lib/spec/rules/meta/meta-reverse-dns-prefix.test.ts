import { testRule } from '@/lib/testing/rule-tester'
import { answered } from '@/lib/testing/told'

const listed = (key: string) => answered('tools/list', { tools: [], _meta: { [key]: 1 } })

testRule('meta-reverse-dns-prefix', {
  passes: [
    { name: 'a domain in reverse', session: listed('com.example.trips/cost') },
    { name: 'a country first', session: listed('de.example/cost') },
    { name: 'the short prefix of an official extension', session: listed('ui/resourceUri') },
    { name: 'labels that say nothing either way', session: listed('acme.bookings/cost') },
  ],
  fails: [
    {
      name: 'a domain written forwards',
      session: listed('example.com/cost'),
      path: '/result/_meta/example.com~1cost',
      says: 'example.com/',
    },
    { name: 'a lone word', session: listed('acme/cost') },
  ],
  notApplicable: '2025-06-18',
  notExercised: [{ name: 'keys without prefix', session: listed('cost') }],
})
