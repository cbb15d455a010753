// Everything the command line says, in English and Indonesian side by side; {name} marks a value.
import type { Language } from './language.ts';

type Message = Readonly<Record<Language, string>>;

export type Values = Readonly<Record<string, string | number>>;

/** Gives a message in the language of the command line. */
export type Say = (key: MessageKey, values?: Values) => string;

const MESSAGES = {
  'program.about': {
    en: 'Knits Indonesian news into a knowledge graph: every fact tied to the words that say it.',
    id: 'Merajut berita berbahasa Indonesia menjadi graf pengetahuan: tiap fakta terikat pada kata-kata sumbernya.',
  },
  'program.usage': { en: '<command> [options]', id: '<perintah> [opsi]' },
  'program.after': {
    en: `Examples:
  rajut build article.txt                             one article → out/graph.ttl, …, out/graph.html
  rajut query --saved tenures --data out              who holds or held which post
  rajut explain out "Joko Widodo"                    all about one person, with the sentences
  rajut serve --data out                              the graph in the browser, SPARQL at /sparql

Exit status: 0 done, 1 failed (the reason is on the error stream), 2 wrong usage, 130 interrupted.`,
    id: `Contoh:
  rajut build artikel.txt                             satu artikel → out/graph.ttl, …, out/graph.html
  rajut query --saved tenures --data out              siapa memegang jabatan apa
  rajut explain out "Joko Widodo"                    semua tentang satu orang, dengan kalimatnya
  rajut serve --data out                              graf di peramban, SPARQL di /sparql

Status keluar: 0 berhasil, 1 gagal (alasannya di aliran galat), 2 salah pakai, 130 dihentikan.`,
  },
  'command.help': { en: 'show the help of a command', id: 'tampilkan bantuan sebuah perintah' },
  'option.version': { en: 'show the version', id: 'tampilkan versi' },
  'option.help': { en: 'show this help', id: 'tampilkan bantuan ini' },
  'option.lang': {
    en: 'language of messages (default: that of the locale)',
    id: 'bahasa pesan (bawaan: sesuai lokal)',
  },
  'option.json': { en: 'write the result as JSON', id: 'tulis hasil sebagai JSON' },
  'help.usage': { en: 'Usage:', id: 'Pemakaian:' },
  'help.arguments': { en: 'Arguments:', id: 'Argumen:' },
  'help.options': { en: 'Options:', id: 'Opsi:' },
  'help.globalOptions': { en: 'Global options:', id: 'Opsi umum:' },
  'help.commands': { en: 'Commands:', id: 'Perintah:' },
  'error.label': { en: 'error:', id: 'galat:' },
  'error.seeHelp': { en: 'See rajut --help.', id: 'Lihat rajut --help.' },
  'error.interrupted': {
    en: 'Interrupted; nothing was changed.',
    id: 'Dihentikan; tidak ada yang diubah.',
  },
  'warning.label': { en: 'warning:', id: 'peringatan:' },

  'build.about': { en: 'read articles and write their graph', id: 'baca artikel dan tulis grafnya' },
  'build.input': {
    en: 'files (.txt, .html, .jsonl), folders, http(s) addresses, or - for standard input',
    id: 'berkas (.txt, .html, .jsonl), folder, alamat http(s), atau - untuk masukan baku',
  },
  'build.out': { en: 'folder to write to (default: out)', id: 'folder tujuan (bawaan: out)' },
  'build.add': {
    en: 'add to the articles that the folder holds; a newer version of one takes its place',
    id: 'tambahkan ke artikel yang ada di folder; versi yang lebih baru menggantikan yang lama',
  },
  'build.files': {
    en: 'write the graph files at once (default: unless articles are added to more than 2,000)',
    id: 'tulis berkas graf seketika (bawaan: kecuali ditambahkan ke lebih dari 2.000 artikel)',
  },
  'build.noFiles': {
    en: 'leave the graph files as they are until they are next needed',
    id: 'biarkan berkas graf apa adanya sampai diperlukan',
  },
  'build.format': {
    en: 'which of ttl,trig,nq,jsonld,html to write (default: all; with --add those that are there)',
    id: 'yang ditulis dari ttl,trig,nq,jsonld,html (bawaan: semua; dengan --add yang sudah ada)',
  },
  'build.base': {
    en: 'what the IRIs of articles and entities start with (default: {base})',
    id: 'awalan IRI artikel dan entitas (bawaan: {base})',
  },
  'build.mentions': {
    en: 'write every mention of an entity too',
    id: 'tulis pula tiap penyebutan entitas',
  },
  'build.withText': {
    en: 'put the text of the articles into the graph',
    id: 'masukkan teks artikel ke dalam graf',
  },
  'build.rdf12': {
    en: 'write statements as RDF 1.2 reifiers (fewer tools read them)',
    id: 'tulis pernyataan sebagai reifier RDF 1.2 (lebih sedikit alat yang membacanya)',
  },
  'build.minConfidence': {
    en: 'leave out facts that are less sure, from 0 (none) to 1',
    id: 'tinggalkan fakta yang keyakinannya di bawah ini, dari 0 (tidak ada) sampai 1',
  },
  'build.privateHosts': {
    en: 'fetch from loopback, private and link-local addresses too',
    id: 'ambil pula dari alamat loopback, privat, dan link-local',
  },
  'build.quiet': { en: 'show errors only', id: 'tampilkan galat saja' },
  'build.after': {
    en: `Examples:
  rajut build article.txt                             everything into out/
  rajut build news/ saved.html --out graph            a folder and a saved page
  rajut build https://example.com/a --format ttl      an article on the web, as Turtle
  rajut build --add news.html                         one article more into out/
  cat a.txt | rajut build - --format nq --json        from a pipe; the summary as JSON`,
    id: `Contoh:
  rajut build artikel.txt                             semuanya ke out/
  rajut build berita/ simpanan.html --out graf        satu folder dan satu halaman simpanan
  rajut build https://example.com/a --format ttl      artikel di web, sebagai Turtle
  rajut build --add berita.html                       satu artikel lagi ke out/
  cat a.txt | rajut build - --format nq --json        dari pipa; ringkasan sebagai JSON`,
  },
  'build.interrupted': {
    en: 'Interrupted. {folder} keeps what was finished (articles: {kept}); the same command goes on from there.',
    id: 'Dihentikan. {folder} menyimpan yang sudah selesai (artikel: {kept}); perintah yang sama melanjutkannya.',
  },
  'build.reading': { en: 'reading', id: 'membaca' },
  'build.understanding': { en: 'understanding', id: 'memahami' },
  'build.nothing': {
    en: 'No article could be built; nothing was written. Give a .txt, .html or .jsonl file with an article (rajut build --help).',
    id: 'Tidak ada artikel yang dapat dibangun; tidak ada yang ditulis. Berikan berkas .txt, .html, atau .jsonl berisi artikel (rajut build --help).',
  },
  'build.invalid': {
    en: 'The graph breaks the shapes (violations: {count}); nothing was written.',
    id: 'Graf melanggar bentuk (pelanggaran: {count}); tidak ada yang ditulis.',
  },
  'summary.articles': { en: 'articles', id: 'artikel' },
  'summary.entities': { en: 'entities', id: 'entitas' },
  'summary.records': { en: 'records', id: 'rekaman' },
  'summary.statements': { en: 'statements', id: 'pernyataan' },
  'summary.diagnostics': { en: 'diagnostics', id: 'diagnostik' },
  'summary.time': { en: 'time', id: 'waktu' },
  'summary.files': { en: 'files', id: 'berkas' },
  'summary.removed': { en: 'removed (stale)', id: 'dihapus (usang)' },
  'summary.more': {
    en: '… and {count} more (all with --json)',
    id: '… dan {count} lagi (semua dengan --json)',
  },
  'summary.asserted': { en: 'asserted', id: 'ditegaskan' },
  'summary.claimed': { en: 'claimed', id: 'diklaim' },
  'unit.second': { en: 's', id: 'dtk' },
  'summary.repeated': { en: '{count} given more than once', id: '{count} diberikan lebih dari sekali' },

  'class.Person': { en: 'people', id: 'orang' },
  'class.Organization': { en: 'organisations', id: 'organisasi' },
  'class.Place': { en: 'places', id: 'tempat' },
  'class.Facility': { en: 'facilities', id: 'fasilitas' },
  'class.Program': { en: 'programmes', id: 'program' },
  'class.NamedEvent': { en: 'named events', id: 'acara' },
  'class.Legislation': { en: 'laws', id: 'peraturan' },
  'class.CreativeWork': { en: 'works', id: 'karya' },
  'class.Product': { en: 'products', id: 'produk' },
  'class.PeopleGroup': { en: 'peoples', id: 'kelompok' },
  'record.tenure': { en: 'tenures', id: 'jabatan' },
  'record.event': { en: 'events', id: 'peristiwa' },
  'record.figure': { en: 'figures', id: 'angka' },
  'record.quotation': { en: 'quotations', id: 'kutipan' },
  'record.relation': { en: 'relations', id: 'hubungan' },

  'summary.added': { en: 'added', id: 'ditambahkan' },
  'summary.revised': { en: 'newer versions', id: 'versi baru' },
  'summary.unchanged': { en: 'unchanged', id: 'tidak berubah' },
  'summary.taken': { en: 'removed', id: 'dikeluarkan' },
  'summary.behind': {
    en: 'The graph files still show the articles before; the next query, serve or "rajut build --add --files" makes them anew.',
    id: 'Berkas graf masih menampilkan artikel sebelumnya; query, serve, atau "rajut build --add --files" berikutnya memperbaruinya.',
  },
  'summary.current': {
    en: 'The graph files are up to date.',
    id: 'Berkas graf sudah mutakhir.',
  },

  'remove.about': {
    en: 'take articles out of a store, and all that only they said',
    id: 'keluarkan artikel dari simpanan, beserta semua yang hanya dikatakannya',
  },
  'remove.article': {
    en: 'id, IRI or address of an article; all its versions go',
    id: 'id, IRI, atau alamat artikel; semua versinya dikeluarkan',
  },
  'remove.out': { en: 'folder of a build (default: out)', id: 'folder hasil build (bawaan: out)' },
  'remove.newest': {
    en: 'only the newest version: the one before it stands again',
    id: 'hanya versi terbaru: versi sebelumnya berlaku kembali',
  },
  'remove.gone': { en: 'removed {id}', id: '{id} dikeluarkan' },
  'remove.left': { en: 'articles left: {count}', id: 'artikel tersisa: {count}' },
  'remove.after': {
    en: `Examples:
  rajut remove detik-7882595                          by id, from out/
  rajut remove https://example.com/a --out graph      by address
  rajut remove detik-7882595 --newest                 back to the version before`,
    id: `Contoh:
  rajut remove detik-7882595                          menurut id, dari out/
  rajut remove https://example.com/a --out graf       menurut alamat
  rajut remove detik-7882595 --newest                 kembali ke versi sebelumnya`,
  },

  'diff.about': {
    en: 'show what one graph says that another does not',
    id: 'tampilkan beda antara dua graf',
  },
  'diff.before': { en: 'graph file or folder of a build', id: 'berkas graf atau folder hasil build' },
  'diff.after': { en: 'the one to compare it with', id: 'pembandingnya' },
  'diff.format': {
    en: 'text: facts in words; json; patch: triples as RDF Patch (default: text)',
    id: 'text: fakta dalam kata-kata; json; patch: tripel sebagai RDF Patch (bawaan: text)',
  },
  'diff.examples': {
    en: `Examples:
  rajut diff yesterday out                            facts gone, added and changed
  rajut diff old.ttl new.ttl --json
  rajut diff yesterday out --format patch > today.rdfp`,
    id: `Contoh:
  rajut diff kemarin out                              fakta yang hilang, baru, dan berubah
  rajut diff lama.ttl baru.ttl --json
  rajut diff kemarin out --format patch > hari-ini.rdfp`,
  },
  'diff.articles': { en: 'Articles', id: 'Artikel' },
  'diff.entities': { en: 'Entities', id: 'Entitas' },
  'diff.facts': { en: 'Facts', id: 'Fakta' },
  'diff.triples': {
    en: 'triples: {added} added, {gone} gone',
    id: 'tripel: {added} baru, {gone} hilang',
  },
  'diff.none': { en: 'The graphs say the same.', id: 'Kedua graf sama isinya.' },

  'store.refreshing': {
    en: '{folder}: bringing the graph files up to date …',
    id: '{folder}: memperbarui berkas graf …',
  },
  'store.stale': {
    en: '{folder}: the graph files cannot be brought up to date now; they are read as they are',
    id: '{folder}: berkas graf tidak dapat diperbarui sekarang; dibaca apa adanya',
  },
  'store.damaged': {
    en: 'article "{id}": what the store keeps of it is damaged; add it again',
    id: 'artikel "{id}": simpanannya rusak; tambahkan kembali',
  },
  'store.busy': {
    en: '{folder} is being written to by process {pid} on {host}. Wait until it has ended; if it has, delete {lock}.',
    id: '{folder} sedang ditulis oleh proses {pid} di {host}. Tunggu sampai selesai; bila sudah, hapus {lock}.',
  },

  'query.about': { en: 'ask a graph in SPARQL 1.1', id: 'tanyai graf dengan SPARQL 1.1' },
  'query.sparql': { en: 'the query', id: 'kueri' },
  'query.file': {
    en: 'read the query from a file (- for standard input)',
    id: 'baca kueri dari berkas (- untuk masukan baku)',
  },
  'query.saved': { en: 'run a query that comes with Rajut', id: 'jalankan kueri bawaan Rajut' },
  'query.list': { en: 'list the queries that come with Rajut', id: 'daftar kueri bawaan Rajut' },
  'query.data': {
    en: 'graph file (.ttl, .trig, .nq, .jsonld) or folder with some; may be repeated (default: out)',
    id: 'berkas graf (.ttl, .trig, .nq, .jsonld) atau foldernya; boleh diulang (bawaan: out)',
  },
  'query.asOf': {
    en: 'only what held and was known on a day (2025-06-01)',
    id: 'hanya yang berlaku dan diketahui pada suatu hari (2025-06-01)',
  },
  'query.format': {
    en: 'how the result is written (default: table, or ttl for CONSTRUCT and DESCRIBE)',
    id: 'bentuk hasil (bawaan: table, atau ttl untuk CONSTRUCT dan DESCRIBE)',
  },
  'query.after': {
    en: `Examples:
  rajut query --list
  rajut query --saved quotations --data out
  rajut query --file mine.rq --data out/graph.trig --format csv > answer.csv
  rajut query 'PREFIX schema: <https://schema.org/> SELECT ?name { ?x a schema:Person ; schema:name ?name }'`,
    id: `Contoh:
  rajut query --list
  rajut query --saved quotations --data out
  rajut query --file kueri.rq --data out/graph.trig --format csv > jawaban.csv
  rajut query 'PREFIX schema: <https://schema.org/> SELECT ?nama { ?x a schema:Person ; schema:name ?nama }'`,
  },
  'query.one': {
    en: 'Give one query: as an argument, with --file or with --saved (rajut query --list).',
    id: 'Berikan satu kueri: sebagai argumen, dengan --file, atau dengan --saved (rajut query --list).',
  },
  'query.unknownSaved': {
    en: 'There is no saved query "{name}". There are: {names}.',
    id: 'Tidak ada kueri tersimpan "{name}". Yang ada: {names}.',
  },
  'query.rows': { en: 'rows: {count}', id: 'baris: {count}' },
  'query.name': { en: 'name', id: 'nama' },
  'query.title': { en: 'title', id: 'judul' },

  'validate.about': {
    en: 'check a graph against the SHACL shapes',
    id: 'periksa graf terhadap bentuk SHACL',
  },
  'validate.data': { en: 'graph file or folder', id: 'berkas graf atau foldernya' },
  'validate.after': {
    en: `Examples:
  rajut validate out                                  exit status 1 when a shape is broken
  rajut validate out/graph.ttl --json`,
    id: `Contoh:
  rajut validate out                                  status keluar 1 bila ada bentuk yang dilanggar
  rajut validate out/graph.ttl --json`,
  },
  'validate.conforms': {
    en: 'The graph keeps to the shapes (warnings: {warnings}).',
    id: 'Graf memenuhi semua bentuk (peringatan: {warnings}).',
  },
  'validate.violations': {
    en: 'The graph breaks the shapes (violations: {violations}, warnings: {warnings}).',
    id: 'Graf melanggar bentuk (pelanggaran: {violations}, peringatan: {warnings}).',
  },
  'validate.violation': { en: 'violation', id: 'pelanggaran' },
  'validate.warning': { en: 'warning', id: 'peringatan' },

  'serve.about': {
    en: 'serve a built graph: the page, a SPARQL endpoint, the entities',
    id: 'sajikan graf: halaman, titik akhir SPARQL, entitas',
  },
  'serve.data': { en: 'folder of a build (default: out)', id: 'folder hasil build (bawaan: out)' },
  'serve.port': {
    en: 'port; 0 takes a free one (default: 3030)',
    id: 'porta; 0 memilih yang kosong (bawaan: 3030)',
  },
  'serve.host': {
    en: 'address to listen on (default: 127.0.0.1, this machine only)',
    id: 'alamat yang didengarkan (bawaan: 127.0.0.1, mesin ini saja)',
  },
  'serve.timeout': {
    en: 'seconds after which a query is stopped (default: 10)',
    id: 'batas detik sebelum kueri dihentikan (bawaan: 10)',
  },
  'serve.base': {
    en: 'what the IRIs of the data start with; they are served at /id/ (default: {base})',
    id: 'awalan IRI data; disajikan di /id/ (bawaan: {base})',
  },
  'serve.asOf': {
    en: 'only what held and was known on a day, on the page too (2025-06-01)',
    id: 'hanya yang berlaku dan diketahui pada suatu hari, juga di halaman (2025-06-01)',
  },
  'serve.json': { en: 'say as JSON where the server listens', id: 'beri tahu alamat server sebagai JSON' },
  'serve.after': {
    en: `Examples:
  rajut serve --data out                              http://127.0.0.1:3030/
  curl -G localhost:3030/sparql -H 'Accept: text/csv' --data-urlencode 'query=SELECT * { ?s ?p ?o } LIMIT 5'
  curl localhost:3030/id/person/joko-widodo -H 'Accept: text/turtle'`,
    id: `Contoh:
  rajut serve --data out                              http://127.0.0.1:3030/
  curl -G localhost:3030/sparql -H 'Accept: text/csv' --data-urlencode 'query=SELECT * { ?s ?p ?o } LIMIT 5'
  curl localhost:3030/id/person/joko-widodo -H 'Accept: text/turtle'`,
  },
  'serve.ready': {
    en: 'Serving {data} at {url} (SPARQL: {url}sparql). Ctrl-C ends it.',
    id: 'Menyajikan {data} di {url} (SPARQL: {url}sparql). Ctrl-C untuk berhenti.',
  },
  'serve.portTaken': {
    en: 'Port {port} is taken. Choose another with --port, or 0 for a free one.',
    id: 'Porta {port} sudah dipakai. Pilih yang lain dengan --port, atau 0 untuk yang kosong.',
  },
  'serve.portForbidden': {
    en: 'Port {port} may not be used by this user. Choose one above 1023 with --port.',
    id: 'Porta {port} tidak boleh dipakai pengguna ini. Pilih yang di atas 1023 dengan --port.',
  },
  'serve.hostUnknown': {
    en: 'This machine has no address {host}. Choose another with --host.',
    id: 'Mesin ini tidak memiliki alamat {host}. Pilih yang lain dengan --host.',
  },
  'serve.open': {
    en: 'Anyone who can reach {host} can ask this graph.',
    id: 'Siapa pun yang dapat menjangkau {host} dapat menanyai graf ini.',
  },

  'explain.about': {
    en: 'show all that a graph says of one entity, with the sentences',
    id: 'tampilkan semua yang dikatakan graf tentang satu entitas, dengan kalimatnya',
  },
  'explain.data': { en: 'graph file or folder of a build', id: 'berkas graf atau folder hasil build' },
  'explain.name': { en: 'name, other name or IRI of the entity', id: 'nama, nama lain, atau IRI entitas' },
  'explain.after': {
    en: `Examples:
  rajut explain out "Bank Indonesia"
  rajut explain out kpk --json
  rajut explain out https://w3id.org/rajut/id/person/joko-widodo`,
    id: `Contoh:
  rajut explain out "Bank Indonesia"
  rajut explain out kpk --json
  rajut explain out https://w3id.org/rajut/id/person/joko-widodo`,
  },
  'explain.unknown': { en: 'The graph knows no "{name}".', id: 'Graf tidak mengenal "{name}".' },
  'explain.nearest': { en: 'Did you mean: {names}?', id: 'Maksud Anda: {names}?' },
  'explain.several': {
    en: '"{name}" names {count} entities. Give the IRI of one:',
    id: '"{name}" menamai {count} entitas. Berikan IRI salah satunya:',
  },
  'explain.noText': {
    en: 'No texts beside the graph: the words alone are shown. Build with --with-text, or keep articles.jsonl beside the graph.',
    id: 'Tidak ada teks di samping graf: hanya kata-katanya yang ditampilkan. Bangun dengan --with-text, atau simpan articles.jsonl di samping graf.',
  },
  'explain.alsoCalled': { en: 'also called', id: 'disebut juga' },
  'explain.links': { en: 'links', id: 'tautan' },
  'explain.tenures': { en: 'Posts', id: 'Jabatan' },
  'explain.statements': { en: 'Relations', id: 'Hubungan' },
  'explain.events': { en: 'Events', id: 'Peristiwa' },
  'explain.figures': { en: 'Figures', id: 'Angka' },
  'explain.quotations': { en: 'Quotations', id: 'Kutipan' },
  'explain.claimedBy': { en: 'claimed by {name}', id: 'menurut {name}' },
  'explain.nothing': {
    en: 'The graph names it, and says no more of it.',
    id: 'Graf menyebutnya, tanpa fakta lain.',
  },

  'resolve.about': {
    en: 'judge who is who across articles; every build keeps to it',
    id: 'putuskan siapa itu siapa lintas artikel; setiap build menaatinya',
  },
  'resolve.usage': { en: '<judgement> [options]', id: '<keputusan> [opsi]' },
  'resolve.merge': { en: 'two entities are one', id: 'dua entitas adalah satu' },
  'resolve.never': {
    en: 'two entities are never one, whatever speaks for it',
    id: 'dua entitas tidak pernah satu, apa pun yang mendukungnya',
  },
  'resolve.split': {
    en: 'what some articles, or some mentions, call so is another entity',
    id: 'yang disebut demikian oleh sebagian artikel atau sebutan adalah entitas lain',
  },
  'resolve.mentions': {
    en: 'what means the other one: articles by id or IRI, or mentions as article#START-END or IRIs (code points)',
    id: 'yang memaksudkan entitas lain itu: artikel dengan id atau IRI, atau sebutan sebagai artikel#AWAL-AKHIR atau IRI (code point)',
  },
  'resolve.rename': { en: 'give an entity its canonical name', id: 'beri nama baku pada entitas' },
  'resolve.undo': {
    en: 'take a judgement back (default: the last one that stands); an undo can be undone too',
    id: 'batalkan keputusan (bawaan: yang terakhir berlaku); pembatalan pun dapat dibatalkan',
  },
  'resolve.log': { en: 'list the judgements', id: 'daftar keputusan' },
  'resolve.suggest': {
    en: 'show pairs that may be one, with what speaks for and against',
    id: 'tampilkan pasangan yang mungkin satu, dengan hal yang mendukung dan menentang',
  },
  'resolve.limit': { en: 'how many pairs (default: 20)', id: 'banyaknya pasangan (bawaan: 20)' },
  'resolve.data': { en: 'folder of a build (default: out)', id: 'folder hasil build (bawaan: out)' },
  'resolve.why': { en: 'the reason, kept with the judgement', id: 'alasan, disimpan bersama keputusan' },
  'resolve.by': {
    en: 'who judges (default: the user of this machine)',
    id: 'siapa yang memutuskan (bawaan: pengguna mesin ini)',
  },
  'resolve.after': {
    en: `Entities are given by name, key (person/joko-widodo) or IRI. Judgements are rows of judgements.jsonl in the folder.

Examples:
  rajut resolve suggest                               pairs near the threshold; y, n or Enter on a terminal
  rajut resolve merge Jokowi "Joko Widodo" --why "one letterhead"
  rajut resolve never person/budi-santoso person/budi-santoso-3fa9c1
  rajut resolve split "Budi Santoso" --mentions detik-7,kompas-12
  rajut resolve split "Budi Santoso" --mentions detik-7#103-115   one mention of an article (offsets as in its IRIs)
  rajut resolve undo                                  the graph is again what it was, byte for byte`,
    id: `Entitas diberikan dengan nama, kunci (person/joko-widodo), atau IRI. Keputusan adalah baris judgements.jsonl dalam folder.

Contoh:
  rajut resolve suggest                               pasangan di sekitar ambang; y, n, atau Enter di terminal
  rajut resolve merge Jokowi "Joko Widodo" --why "satu kop surat"
  rajut resolve never person/budi-santoso person/budi-santoso-3fa9c1
  rajut resolve split "Budi Santoso" --mentions detik-7,kompas-12
  rajut resolve split "Budi Santoso" --mentions detik-7#103-115   satu sebutan dalam artikel (letak seperti dalam IRI-nya)
  rajut resolve undo                                  graf kembali seperti semula, bita demi bita`,
  },
  'resolve.said.merge': { en: '{a} is {b}', id: '{a} adalah {b}' },
  'resolve.said.never': { en: '{a} is never {b}', id: '{a} tidak pernah {b}' },
  'resolve.said.split': {
    en: '{a} is another in {count} of its articles, or mentions of them',
    id: '{a} adalah entitas lain dalam {count} artikelnya, atau sebutan di dalamnya',
  },
  'resolve.said.rename': { en: '{a} is called {b}', id: '{a} bernama {b}' },
  'resolve.said.undo': { en: '{a} is taken back', id: '{a} dibatalkan' },
  'resolve.undone': { en: '(taken back)', id: '(dibatalkan)' },
  'resolve.noJudgements': { en: 'Nobody has judged yet.', id: 'Belum ada keputusan.' },
  'resolve.noSuggestions': { en: 'No pair is in doubt.', id: 'Tidak ada pasangan yang meragukan.' },
  'resolve.meant': { en: 'Did you mean:', id: 'Apakah maksud Anda:' },
  'resolve.there': { en: 'It is mentioned at: {list}', id: 'Sebutannya ada di: {list}' },
  'resolve.unknown': { en: 'There is no "{name}".', id: 'Tidak ada "{name}".' },
  'resolve.several': {
    en: '"{name}" names {count} entities. Give the IRI of one:',
    id: '"{name}" menamai {count} entitas. Berikan IRI salah satunya:',
  },
  'resolve.articles': { en: 'articles: {count}', id: 'artikel: {count}' },
  'resolve.conflict': {
    en: 'Refused: these judgements cannot all hold. Take one of them back first (rajut resolve undo ID):',
    id: 'Ditolak: semua keputusan ini tidak dapat berlaku bersama. Batalkan dahulu salah satunya (rajut resolve undo ID):',
  },
  'resolve.refused.already': { en: 'They are one already.', id: 'Keduanya sudah satu.' },
  'resolve.refused.one': {
    en: 'They are one entity now: take some of its articles out with rajut resolve split.',
    id: 'Keduanya kini satu entitas: pisahkan sebagian artikelnya dengan rajut resolve split.',
  },
  'resolve.refused.types': {
    en: 'They are of different classes, and cannot be one.',
    id: 'Kelas keduanya berbeda, sehingga tidak mungkin satu.',
  },
  'resolve.refused.whole': {
    en: 'Those are all of its articles: nothing would be left.',
    id: 'Itu seluruh artikelnya: tidak akan ada yang tersisa.',
  },
  'resolve.likely': { en: 'one with {percent} %', id: 'satu dengan {percent} %' },
  'resolve.contradiction': { en: 'contradiction', id: 'pertentangan' },
  'resolve.ask': {
    en: 'One and the same? y = yes, n = never, Enter = later, q = end:',
    id: 'Satu dan sama? y = ya, n = tidak pernah, Enter = nanti, q = selesai:',
  },

  'link.about': {
    en: 'show which Wikidata or GeoNames item a name means, and why',
    id: 'tampilkan butir Wikidata atau GeoNames yang dimaksud sebuah nama, beserta alasannya',
  },
  'link.explain': { en: 'the name', id: 'namanya' },
  'link.context': { en: 'the words that name it', id: 'kata-kata yang menyebutnya' },
  'link.type': { en: 'what it is: {types}', id: 'jenisnya: {types}' },
  'link.date': { en: 'the date of the text (2024-05-01)', id: 'tanggal teks (2024-05-01)' },
  'link.within': { en: 'in', id: 'di' },
  'link.confidence': { en: 'confidence', id: 'keyakinan' },
  'link.reason': { en: 'reason', id: 'alasan' },
  'link.none': { en: 'no link', id: 'tanpa tautan' },
  'link.unknown': { en: 'Nothing of that name is known.', id: 'Tidak ada yang dikenal dengan nama itu.' },
  'link.after': {
    en: `Examples:
  rajut link --explain Malang                                       every Malang, and which one is meant
  rajut link --explain Malang --context "Bupati Malang berkata"
  rajut link --explain "Erick Thohir" --type Person --json`,
    id: `Contoh:
  rajut link --explain Malang                                       semua Malang, dan mana yang dimaksud
  rajut link --explain Malang --context "Bupati Malang berkata"
  rajut link --explain "Erick Thohir" --type Person --json`,
  },

  'evaluate.about': {
    en: 'measure a part against annotated texts',
    id: 'ukur sebuah bagian terhadap teks beranotasi',
  },
  'evaluate.usage': { en: '<part> [options]', id: '<bagian> [opsi]' },
  'evaluate.ner.about': {
    en: 'how well the trained tagger finds people, organisations and places',
    id: 'seberapa baik penanda terlatih menemukan orang, organisasi, dan tempat',
  },
  'evaluate.pos.about': {
    en: 'how well words get their universal part of speech',
    id: 'seberapa baik kata diberi kelas kata universal',
  },
  'evaluate.parse.about': {
    en: 'how well dependency trees are built (UPOS, UAS, LAS)',
    id: 'seberapa baik pohon dependensi disusun (UPOS, UAS, LAS)',
  },
  'evaluate.lemma.about': {
    en: 'how well lemmas are found',
    id: 'seberapa baik lema ditemukan',
  },
  'evaluate.coref.about': {
    en: 'how well given mentions are put together (MUC, B³, CEAF-e and their mean)',
    id: 'seberapa baik penyebutan yang diberikan disatukan (MUC, B³, CEAF-e, dan rata-ratanya)',
  },
  'evaluate.coref.names': { en: 'F1, names only', id: 'F1, hanya nama' },
  'evaluate.coref.size': {
    en: '{mentions} mentions in {passages} passages',
    id: '{mentions} penyebutan dalam {passages} bacaan',
  },
  'evaluate.gold': {
    en: 'annotated files: .tsv for ner (a word and its label a line, IOB2) and coref (COIN), .conllu for the others',
    id: 'berkas beranotasi: .tsv untuk ner (satu kata dan labelnya per baris, IOB2) dan coref (COIN), .conllu untuk yang lain',
  },
  'evaluate.noGold': {
    en: 'no annotated file given; name one, as in: rajut evaluate ner --gold nergrit.dev.tsv',
    id: 'tidak ada berkas beranotasi; sebutkan, misalnya: rajut evaluate ner --gold nergrit.dev.tsv',
  },
  'evaluate.raw': {
    en: 'read the text of the file anew instead of its words',
    id: 'baca ulang teks berkas, bukan kata-katanya',
  },
  'evaluate.names': { en: 'names', id: 'nama' },
  'evaluate.ner.convention': {
    en: 'whose habits to mark names by; "auto" goes by the words of the file',
    id: 'kebiasaan siapa yang dipakai menandai nama; "auto" menurut kata-kata berkas',
  },
  'evaluate.convention': { en: 'convention: {convention}', id: 'kebiasaan: {convention}' },
  'evaluate.speed': { en: '{count} tokens/s', id: '{count} token/dtk' },
  'evaluate.after': {
    en: `Examples:
  rajut evaluate ner --gold nergrit.dev.tsv           precision, recall and F1 of exact spans
  rajut evaluate parse --gold id_gsd-ud-dev.conllu    UPOS, UAS and LAS on the file's own words
  rajut evaluate lemma --gold dev.conllu --raw --json`,
    id: `Contoh:
  rajut evaluate ner --gold nergrit.dev.tsv           presisi, perolehan, dan F1 rentang yang tepat
  rajut evaluate parse --gold id_gsd-ud-dev.conllu    UPOS, UAS, dan LAS pada kata-kata berkas itu
  rajut evaluate lemma --gold dev.conllu --raw --json`,
  },
} as const;

export type MessageKey = keyof typeof MESSAGES;

export const sayIn =
  (language: Language): Say =>
  (key, values = {}) => {
    const message: Message = MESSAGES[key];
    return message[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
