// Invented article pages in the layouts that Indonesian outlets use, for the tests of the page reader.

export const HEADLINE = 'Bendungan Baru di Sumedang Mulai Mengairi Ribuan Hektare Sawah';

/** The report, without dateline. */
export const REPORT: readonly string[] = [
  'Menteri Pertanian Raharjo Wibisono meresmikan Bendungan Cimanuk Hulu di Kabupaten Sumedang, Jawa Barat, Rabu (6/9/2023).',
  'Bendungan yang dibangun selama enam tahun itu menelan biaya Rp 1,5 triliun dan mengairi 12.500 hektare sawah di lima kecamatan.',
  '"Petani tidak perlu lagi menunggu hujan untuk menanam padi," kata Raharjo dalam sambutannya di hadapan ratusan warga.',
  'Bupati Sumedang Lestari Handayani menyebut pembebasan lahan untuk bendungan tersebut telah rampung sejak tahun 2021.',
  'Sejumlah warga Desa Karangmulya sempat menolak ganti rugi karena menilai harga tanah yang ditawarkan terlalu rendah.',
  'Pemerintah menargetkan bendungan itu menambah produksi padi sebesar 30 persen hingga akhir tahun 2024.',
];

/** Titles of other articles: none of them may show up in what is read. */
export const FOREIGN: readonly string[] = [
  'Harga Cabai Rawit Tembus Rekor Tertinggi Tahun Ini',
  'Persib Menang Telak, Bobotoh Pesta Sampai Pagi',
  'Cuaca Ekstrem Mengintai Pesisir Selatan Pulau Jawa',
  'Lima Tips Merawat Mobil Listrik Agar Awet',
  'Polisi Bongkar Sindikat Pencurian Kabel Kereta Api',
];

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');
const links = (titles: readonly string[] = FOREIGN): string =>
  titles.map((title, i) => `<li><a href="/read/${i}">${title}</a></li>`).join('');
const json = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const [first = '', ...rest] = REPORT;

const MENU = `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/bola">Bola</a></li></ul></nav></header>`;
const FOOTER = `<footer><p>Copyright © 2023 Warta Kita. All rights reserved.</p><ul><li><a href="/about">Tentang Kami</a></li><li><a href="/redaksi">Redaksi</a></li></ul></footer>`;

const page = (head: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="id"><head><meta charset="utf-8">${head}</head><body class="home-nf">${MENU}${body}${FOOTER}</body></html>`;

/** Names above their labels, "Baca juga" between paragraphs, a promotional box, tags and comments below. */
export const kompasLike: string = page(
  `<title>${HEADLINE}</title><meta property="og:type" content="article"><meta property="og:site_name" content="KOMPAS.com">
  <link rel="canonical" href="https://regional.kompas.com/read/2023/09/06/140512/bendungan">
  ${json([
    { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: [] },
    {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: HEADLINE,
      datePublished: '2023-09-06T07:05:12+00:00',
      dateModified: '2023-09-06T08:30:00+00:00',
      author: [
        { '@type': 'Person', name: 'Siti Rahmawati' },
        { '@type': 'Person', name: 'Budi Santoso' },
      ],
      editor: { '@type': 'Person', name: 'Adi Wikanto' },
      publisher: { '@type': 'Organization', name: 'Kompas.com' },
    },
  ])}`,
  `<div class="row col-offset-fluid"><h1 class="read__title">${HEADLINE}</h1>
  <div class="read__time"><a href="#">Kompas.com</a> - 06/09/2023, 14:05 WIB</div>
  <div class="credit-title"><a href="#">Siti Rahmawati</a>, <a href="#">Budi Santoso</a></div><p>Tim Redaksi</p>
  <div class="social--inline"><ul><li>Facebook</li><li>Twitter</li></ul></div>
  <div class="photo"><img src="a.jpg"><div class="photo__caption">Menteri Pertanian Raharjo Wibisono saat peresmian bendungan.(KOMPAS.com/SITI RAHMAWATI)</div></div>
  <div class="read__content"><div class="clearfix">
  <p><strong>SUMEDANG, KOMPAS.com</strong> - ${first}</p>
  <p>${rest[0]}</p><div class="ads-on-body" id="div-gpt-ad-1"><script>show()</script></div>
  <p><strong>Baca juga: <a href="#">${FOREIGN[0]}</a></strong></p>
  ${paragraphs(rest.slice(1, 3))}
  <p><strong>Baca juga:</strong> <a href="#">${FOREIGN[1]}</a></p>
  ${paragraphs(rest.slice(3))}
  <div class="kompasidRec"><h4>Baca tentang</h4><ul>${links()}</ul></div>
  <p style="font-weight:bold">Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu akses berita Kompas.com WhatsApp Channel.</p>
  </div></div>
  <div class="tag"><h3>Tag</h3><ul class="tag__article"><li><a href="/tag/a">bendungan</a></li></ul></div>
  <div class="comment"><h3>Komentar</h3><p>Bagus sekali bendungannya, semoga airnya sampai ke kampung saya ya Pak Menteri.</p></div></div>
  <div class="sidebar"><h2>Terpopuler</h2><ul>${links()}</ul></div>`,
);

/** The dateline bare before the paragraphs, the outlet behind the author, dates without a zone in the metadata. */
export const detikLike: string = page(
  `<title>${HEADLINE}</title><meta name="dtk:publishdate" content="2023/09/06 14:30:00"><meta property="og:site_name" content="detiknews">
  <meta name="author" content="Andi Saputra"><meta property="og:url" content="https://news.detik.com/berita/d-1/bendungan"><meta property="og:type" content="article">`,
  `<article class="detail"><h1 class="detail__title">${HEADLINE}</h1>
  <div class="detail__author">Andi Saputra - <span>detikNews</span></div><div class="detail__date">Rabu, 06 Sep 2023 14:30 WIB</div>
  <div class="detail__media"><figure><img src="a.jpg"><figcaption class="detail__media-caption">Foto: Bendungan Cimanuk Hulu (Dok. Pemkab Sumedang)</figcaption></figure></div>
  <div class="detail__body"><div class="detail__body-text itp_bodycontent"><strong>Sumedang</strong> - <p>${first}</p>
  <p>${rest[0]}</p>
  <div class="parallaxindetail scrollpage"><div class="parallax">ADVERTISEMENT</div><div>SCROLL TO CONTINUE WITH CONTENT</div></div>
  ${paragraphs(rest.slice(1, 3))}
  <table class="linksisip"><tbody><tr><td><div class="lihatjg"><strong>Baca juga: </strong><a href="#">${FOREIGN[0]}</a></div></td></tr></tbody></table>
  ${paragraphs(rest.slice(3))}
  <p><strong>Simak Video 'Detik-detik Peresmian Bendungan':</strong></p><p>[Gambas:Video 20detik]</p>
  <strong>(asp/idh)</strong><div class="clearfix"></div></div></div>
  <div class="detail__body-tag"><a href="/tag/bendungan">bendungan</a></div></article>
  <div class="column-8"><h2>Berita Terkait</h2><div class="list-content">${FOREIGN.map((title) => `<article><h3><a href="#">${title}</a></h3></article>`).join('')}</div></div>`,
);

/** Text between line breaks in one block, credits and copyright inside it. */
export const antaraLike: string = page(
  `<title>${HEADLINE} - ANTARA News</title><meta property="og:title" content="${HEADLINE} - ANTARA News">
  <meta property="article:published_time" content="Wed, 06 Sep 2023 19:21:00 +0700"><meta property="og:type" content="article">
  <script type="application/ld+json">{"@context": "http://schema.org", "@type": "NewsArticle", "headline": "${HEADLINE}
", "author": {"@type": "Person", "name": "Ajat Sudrajat"}, "publisher": {"@type": "Organization", "name": "ANTARA News",},}</script>`,
  `<div class="container"><h1 class="post-title">${HEADLINE}</h1><span class="article-date">Rabu, 6 September 2023 19:21 WIB</span>
  <div class="wrap__article-detail-image"><picture><img src="a.jpg"></picture><figcaption>Bendungan Cimanuk Hulu dari udara. (ANTARA/HO-Humas)</figcaption></div>
  <div class="wrap__article-detail-content post-content">Sumedang (ANTARA) - ${first}<br /><br />
  ${rest.slice(0, 2).join('<br /><br />\n')}<br /><br /><span class="baca-juga"><b>Baca juga: <a href="#">${FOREIGN[0]}</a></b></span><br /><br />
  ${rest.slice(2).join('<br /><br />\n')}<br /><br /><b>Baca juga: <a href="#">${FOREIGN[1]}</a></b><br /><b>Baca juga: <a href="#">${FOREIGN[2]}</a></b>
  <p class="text-muted mt-2 small">Pewarta: Ajat Sudrajat<br />Editor: Budi Suyanto<br />Copyright © ANTARA 2023</p>
  <p class="small">Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis untuk AI di situs web ini tanpa izin tertulis dari Kantor Berita ANTARA.</p></div>
  <div class="widget__related"><h4>Berita Terkait</h4><ul>${links()}</ul></div></div>`,
);

/** A content system of small outlets: references inside a graph, share buttons, related posts, a comment form. */
export const wordpressLike: string = page(
  `<title>${HEADLINE} | Suara Majalengka</title><meta property="og:site_name" content="Suara Majalengka"><meta property="og:title" content="${HEADLINE} | Suara Majalengka">
  ${json({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', '@id': 'https://suaramajalengka.example/#website', name: 'Suara Majalengka' },
      { '@type': 'Organization', '@id': 'https://suaramajalengka.example/#org', name: 'Suara Majalengka' },
      { '@type': 'Person', '@id': 'https://suaramajalengka.example/#p1', name: 'Dewi Lestari' },
      {
        '@type': ['Article', 'NewsArticle'],
        '@id': 'https://suaramajalengka.example/bendungan/#article',
        headline: HEADLINE,
        author: { '@id': 'https://suaramajalengka.example/#p1' },
        publisher: { '@id': 'https://suaramajalengka.example/#org' },
        datePublished: '2023-09-06T12:00:00+00:00',
        mainEntityOfPage: { '@id': 'https://suaramajalengka.example/bendungan/' },
      },
    ],
  })}`,
  `<main id="primary"><article id="post-1" class="post-1 post type-post tag-bendungan has-comments">
  <header class="entry-header"><h1 class="entry-title">${HEADLINE}</h1><div class="entry-meta"><span class="posted-on"><time datetime="2023-09-06T19:00:00+07:00">6 September 2023</time></span> <span class="byline">oleh <a href="#">Dewi Lestari</a></span></div></header>
  <div class="entry-content"><figure class="wp-caption"><img src="a.jpg"><figcaption class="wp-caption-text">Bendungan Cimanuk Hulu di Sumedang.</figcaption></figure>
  <p><strong>SUMEDANG, SuaraMajalengka.co.id</strong> – ${first}</p>${paragraphs(rest.slice(0, 3))}
  <div class="inline-related-post"><span>Baca Juga</span><ul>${links(FOREIGN.slice(0, 2))}</ul></div>
  <h2>Ganti rugi lahan</h2>${paragraphs(rest.slice(3))}
  <div class="sharedaddy"><h3>Bagikan ini:</h3><ul><li>Twitter</li><li>Facebook</li></ul></div>
  <div class="jp-relatedposts"><h3>Terkait</h3><p><a href="#">${FOREIGN[2]}</a></p></div></div></article>
  <div id="comments"><h2>Tinggalkan Balasan</h2><form><p>Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *</p><textarea></textarea></form></div></main>
  <aside><h2>Berita Terbaru</h2><ul>${links()}</ul></aside>`,
);

/** Blocks for paragraphs instead of `p`, generated class names, no JSON-LD; everything in one script too. */
export const generatedLike: string = page(
  `<title>${HEADLINE} - IDN Times</title><meta property="og:title" content="${HEADLINE}"><meta property="og:site_name" content="IDN Times"><meta property="article:published_time" content="2023-09-06T14:30:00+07:00"><meta name="author" content="Fitria Madia">
  <script id="__NEXT_DATA__" type="application/json">{"props":{"title":"${FOREIGN[3]}"}}</script>`,
  `<div id="__next"><div class="css-1x"><div class="css-2y"><h1 class="css-3z">${HEADLINE}</h1><div class="css-4a">Fitria Madia</div><div class="css-5b">06 Sep 2023, 14:30 WIB</div></div>
  <div class="css-6c">${[`Sumedang, IDN Times - ${first}`, ...rest].map((line) => `<div class="css-7d"><span>${line}</span></div>`).join('<div class="css-ad"></div>')}</div>
  <div class="css-8e"><div>Artikel Terkait</div>${FOREIGN.map((title) => `<div class="css-9f"><a href="#"><span>${title}</span></a></div>`).join('')}</div></div></div>`,
);

/** No metadata at all, everything in tables. */
export const bareTable: string = `<html><head><title>${HEADLINE}</title></head><body>
  <table width="100%"><tr><td><a href="/">Depan</a> | <a href="/nasional">Nasional</a> | <a href="/olahraga">Olahraga</a></td></tr></table>
  <table><tr><td width="70%"><font size="5"><b>${HEADLINE}</b></font><br>
  <font size="1">Rabu, 6 September 2023 - 14:30 WITA</font><br><br>
  Penulis: Ketut Ardana<br><br>
  Sumedang (Warta Kita) - ${first}<br><br>${rest.join('<br><br>')}<br><br>
  </td><td width="30%"><b>Berita Lain</b><br>${FOREIGN.map((title) => `<a href="#">${title}</a><br>`).join('')}</td></tr></table></body></html>`;

/** Several pages of one article shown one below the other, each with a heading; a box of other articles between. */
export const pagedLike: string = page(
  `<title>${HEADLINE} - News Liputan6.com</title><meta property="og:title" content="${HEADLINE}"><meta property="og:site_name" content="liputan6.com">
  ${json({ '@context': 'http://schema.org', '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2023-09-06T14:30:00+07:00', author: [{ '@type': 'Person', name: 'Putri Maharani' }], publisher: { name: 'Liputan6.com' }, articleBody: REPORT.slice(0, 2).join(' ') })}`,
  `<article class="hentry main read-page--core-article"><header class="read-page--header"><h1 class="read-page--header--title entry-title">${HEADLINE}</h1>
  <p class="read-page--header--author__wrapper">Oleh <a href="#"><span class="read-page--header--author__name fn">Putri Maharani</span></a> pada 06 Sep 2023, 14:30 WIB</p></header>
  <div class="article-content-body"><div class="article-content-body__item-page" data-page="1"><div class="article-content-body__item-content">
  <p><b>Liputan6.com, Sumedang</b> ${first}</p>${paragraphs(rest.slice(0, 2))}
  <div class="baca-juga-collections"><h6 class="baca-juga-collections__title">BACA JUGA:</h6><ul>${links(FOREIGN.slice(0, 3))}</ul></div>
  <p><strong>* Follow Official WhatsApp Channel Liputan6.com untuk mendapatkan berita-berita terkini dengan mengklik tautan ini.</strong></p></div></div>
  <div class="article-content-body__item-page" data-page="2"><h2 class="article-content-body__item-title">Ganti Rugi Lahan Rampung</h2><div class="article-content-body__item-content">${paragraphs(rest.slice(2))}
  <p>(*)</p><p><strong>* Fakta atau Hoaks? Untuk mengetahui kebenaran informasi yang beredar, silakan WhatsApp ke nomor Cek Fakta Liputan6.com 0811 0000 000.</strong></p></div></div></div></article>
  <section class="trending"><h3>POPULER</h3><ul>${links()}</ul></section><section><h3>Berita Terkini</h3>${FOREIGN.map((title) => `<article><h4><a href="#">${title}</a></h4><p>Ringkasan singkat tentang berita lain yang sama sekali tidak berkaitan dengan bendungan tersebut.</p></article>`).join('')}</section>`,
);

const COMMENT =
  'Menurut saya bendungan seperti ini seharusnya sudah lama dibangun oleh pemerintah, kasihan para petani di kampung kami.';

/** A short report under a long list of comments; the frame is marked by elements, not by names. */
export const commentedShort: string = page(
  `<title>${HEADLINE} | tempo.co</title><meta property="og:site_name" content="Tempo"><meta property="og:title" content="${HEADLINE} | tempo.co">
  ${json({ '@type': 'NewsArticle', '@context': 'https://schema.org', headline: HEADLINE, datePublished: '2023-09-06T14:30:00+07:00', author: { name: 'Hendartyo Hanggi' }, editor: 'Agung Sedayu' })}`,
  `<article><h1 class="title">${HEADLINE}</h1><p class="title bold"><a href="#">Hendartyo Hanggi</a></p><p class="date">Rabu, 6 September 2023 14:30 WIB</p>
  <figure><img src="a.jpg"><figcaption>Bendungan Cimanuk Hulu. TEMPO/Prima Mulia</figcaption></figure>
  <div class="detail-konten"><p><strong>TEMPO.CO</strong>, <strong>Sumedang</strong> - ${first}</p>${paragraphs(rest.slice(0, 2))}
  <p><strong>Pilihan Editor: <a href="#">${FOREIGN[0]}</a></strong></p></div></article>
  <section class="komentar"><h3>Komentar</h3>${`<div><b>Warganet</b><p>${COMMENT}</p></div>`.repeat(12)}</section>`,
);

/** Questions, a list and a quotation in the body; a lead above it; the mark-up of mobile pages. */
export const mobileLike: string = page(
  `<title>${HEADLINE} - CNN Indonesia</title><meta name="description" content="Bendungan yang dibangun selama enam tahun itu akhirnya diresmikan dan langsung dialiri air."><meta property="og:type" content="article">
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2023-09-06 14:30:00","author":"CNN Indonesia","publisher":{"@type":"Organization","name":"CNN Indonesia"}}</script>`,
  `<amp-sidebar><ul><li><a href="/">Beranda</a></li></ul></amp-sidebar><h1>${HEADLINE}</h1><div>CNN Indonesia</div><div>Rabu, 06 Sep 2023 14:30 WIB</div>
  <h2>Bendungan yang dibangun selama enam tahun itu akhirnya diresmikan dan langsung dialiri air.</h2>
  <amp-img src="a.jpg"></amp-img><span class="caption">Ilustrasi bendungan. (iStockphoto/agung)</span>
  <div id="detikdetailtext"><strong>Jakarta, CNN Indonesia</strong> -- <p>${first}</p><p>${rest[0]}</p><h3>Apa saja manfaatnya?</h3>
  <ul><li>Mengairi sawah di musim kemarau</li><li>Menahan banjir di musim hujan</li></ul><blockquote><p>${rest[1]}</p></blockquote>
  <div class="embed videocontainer">[Gambas:Video CNN]</div>${paragraphs(rest.slice(2))}<p><b>(fra/dal)</b></p></div>
  <div>${FOREIGN.map((title) => `<div><a href="#"><h4>${title}</h4></a></div>`).join('')}</div>`,
);

/** Nothing to read but a film and titles of others. */
export const videoPage: string = page(
  `<title>Video: Peresmian Bendungan - Warta Kita</title><meta property="og:type" content="video.other">`,
  `<h1>Video: Peresmian Bendungan</h1><video src="a.mp4"></video><p>Saksikan peresmiannya.</p><ul>${links()}</ul><ul>${links()}</ul>`,
);

/** Many titles with a summary each, and no article. */
export const sectionPage: string = page(
  `<title>Berita Nasional Terkini - Warta Kita</title><meta property="og:type" content="website"><meta property="og:site_name" content="Warta Kita"><meta property="og:url" content="https://wartakita.example/nasional">`,
  `<h1>Nasional</h1><div class="list">${[...FOREIGN, ...FOREIGN.map((title) => `${title} Lagi`)]
    .map(
      (title) =>
        `<article><h2><a href="#">${title}</a></h2><p>Warga menyambut kabar itu dengan gembira meskipun sebagian masih menunggu kepastian dari pemerintah daerah setempat.</p><span>6 September 2023</span></article>`,
    )
    .join('')}</div>`,
);

export const homePage: string = page(
  `<title>Warta Kita</title><link rel="canonical" href="https://wartakita.example/">`,
  `<div class="headline"><h1><a href="#">${FOREIGN[0]}</a></h1>${paragraphs(REPORT.slice(0, 3))}</div><ul>${links()}</ul><ul>${links()}</ul>`,
);
