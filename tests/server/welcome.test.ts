import { expect, it } from 'vitest'
import { welcome } from '../../server/welcome.ts'

const settings = { origin: 'http://localhost:8787', dataDir: '/home/somebody/data' }
const jo = {
  role: 'expert',
  name: 'Jo Tanner',
  what: 'Expert by experience.',
  url: 'http://localhost:8787/i/JHGHXWFZ',
}

it('tells a newcomer where it runs, who they may be and how to start again', () => {
  const said = welcome(settings, [jo], 1234)
  expect(said).toContain('http://localhost:8787 (ready in 1.2 s)')
  expect(said).toContain('http://localhost:8787/i/JHGHXWFZ  Jo Tanner\n    Expert by experience.')
  expect(said).toContain('/home/somebody/data: delete it')
})

it('never shows the address of a database, which holds its password', () => {
  const databaseUrl = 'postgres://me:hidden@db.example/tellback'
  expect(welcome({ ...settings, databaseUrl }, [jo], 1)).not.toContain('hidden')
})
