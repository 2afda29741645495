// The program in a folder of its own, as a machine has it, so that a test can put a newer one in its
// place and start it again.
import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')

export class Installation {
  readonly folder = mkdtempSync(join(tmpdir(), 'tellback-program-'))

  /** @param dist the built app that it serves */
  constructor(dist = join(project, 'dist')) {
    for (const part of ['server', 'shared', 'package.json'])
      cpSync(join(project, part), join(this.folder, part), { recursive: true })
    symlinkSync(join(project, 'node_modules'), join(this.folder, 'node_modules'))
    cpSync(dist, join(this.folder, 'dist'), { recursive: true })
  }

  /**
   * Puts a newer app in its place, in which every part has another address, as after a build that
   * changed all of them. Its page says so: `<meta name="generation" content="2">`.
   */
  replaceApp(generation = 2): void {
    const dist = join(this.folder, 'dist')
    const assets = join(dist, 'assets')
    // What was packed holds the old addresses; the server packs the new ones itself.
    for (const name of readdirSync(assets)) if (name.endsWith('.br')) rmSync(join(assets, name))
    const names = readdirSync(assets)
    const newer = new Map(
      names.map((name) => [name, name.replace(/\.(\w+)$/, `-g${String(generation)}.$1`)]),
    )
    const rewrite = (file: string, more = (text: string) => text) => {
      const text = readFileSync(file, 'utf8')
      writeFileSync(file, more(renamed(text, newer)))
    }
    for (const name of names.filter((one) => /\.(js|css)$/.test(one))) rewrite(join(assets, name))
    for (const [name, other] of newer) renameSync(join(assets, name), join(assets, other))
    const page = join(dist, 'index.html')
    rewrite(page, (text) =>
      text.replace('</head>', `<meta name="generation" content="${String(generation)}" /></head>`),
    )
    const revision = createHash('md5').update(readFileSync(page)).digest('hex')
    rewrite(join(dist, 'sw.js'), (text) =>
      text.replace(/(url:"index\.html",revision:)"\w+"/, `$1"${revision}"`),
    )
  }

  throwAway(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function renamed(text: string, names: ReadonlyMap<string, string>): string {
  return [...names].reduce((done, [name, other]) => done.replaceAll(name, other), text)
}
