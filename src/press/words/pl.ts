import type { Catalogue } from './message.ts';

/** What the site says, in Polish. */
export const pl: Catalogue = {
  'page.skip': 'Przejdź do treści',
  'page.frontPage': 'Strona główna',
  'page.youAreHere': 'Jesteś tutaj',
  'page.breaking': 'Z ostatniej chwili',
  'page.pages': 'Strony',
  'page.newer': 'Nowsze',
  'page.older': 'Starsze',
  'page.ofPages': 'Strona {page} z {pages}',
  'page.back': 'Wstecz',
  'page.more': 'Dalej',
  'page.followByRss': 'Śledź przez RSS',
  'page.allSections': 'Wszystkie działy',
  'page.sections': 'Działy',
  'page.thePaper': 'Gazeta',
  'page.feeds': 'Kanały',
  'page.promise':
    'Bez ciasteczek, bez śledzenia, niczego nie wczytujemy skądinąd. Liczymy odsłony, nikogo nie śledzimy.',
  'page.stories':
    '{count, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}',

  'time.justNow': 'Przed chwilą',
  'time.today': 'Dziś',
  'time.yesterday': 'Wczoraj',
  'time.todayInside': 'dziś',
  'time.yesterdayInside': 'wczoraj',
  'time.at': '{day}, {clock}',
  'time.exact': '{day}, {clock} {zone}',
  'time.weekdays': 'pn wt śr cz pt sb nd',

  'list.mostRead': 'Najczęściej czytane',
  'list.mostShared': 'Najczęściej udostępniane',
  'list.mostReacted': 'Najwięcej reakcji',
  'list.trending': 'Zyskują na popularności',
  'list.forYou': 'Dla ciebie',
  'list.related': 'Powiązane',
  'list.latest': 'Najnowsze',
  'list.allDays': 'Wszystkie dni',
  'list.timeSpan': 'Okres',
  'list.rankings': 'Rankingi',
  'list.hour': '1 godzina',
  'list.lastHour': 'Ostatnia godzina',
  'list.day': '24 godziny',
  'list.week': '7 dni',
  'list.month': '30 dni',
  'list.ofScope': '{list}: {scope}',

  'front.heading': '{paper}: wiadomości',
  'front.whatOthersRead': 'Co czytają inni',
  'front.besides': 'Poza tym, co jest na tej stronie',
  'front.firstDay': 'Pierwsze wydanie dopiero powstaje',
  'front.nothingYet':
    'Nic tu jeszcze nie opublikowano. Pierwszy artykuł stanie w tym miejscu, tak duży, jak na to zasługuje.',
  'front.ifYours':
    'Jeśli to twoja gazeta: nadaj jej <settings>nazwę</settings>, napisz pierwszy artykuł <desk>w redakcji</desk> albo sprowadź artykuły ze strony, kanału lub pliku poleceniem {command}.',

  'why.readers':
    '{count, plural, one {# czytelnik} few {# czytelników} many {# czytelników} other {# czytelnika}}',
  'why.shares':
    '{count, plural, one {# czytelnik przekazał dalej} few {# czytelników przekazało dalej} many {# czytelników przekazało dalej} other {# czytelnika przekazało dalej}}',
  'why.reactions':
    '{count, plural, one {# reakcja} few {# reakcje} many {# reakcji} other {# reakcji}}',
  'why.inHour': '{what} w ciągu ostatniej godziny',
  'why.inDay': '{what} w ciągu ostatnich 24 godzin',
  'why.inWeek': '{what} w ciągu ostatnich siedmiu dni',
  'why.inMonth': '{what} w ciągu ostatnich 30 dni',
  'why.speed': 'Czytane {times} razy szybciej niż zwykle',
  'why.faster': 'Czytane szybciej niż zwykle',
  'why.nextBy': 'Czytane następnie przez {share} czytelników',
  'why.oftenNext': 'Często czytane następnie',
  'why.sameStory': 'Część tej samej historii',
  'why.sameStoryNamed': 'Część tej samej historii: {storyline}',
  'why.sameTopic': 'Na ten sam temat',
  'why.sameTopicNamed': 'Także na temat: {topic}',
  'why.sameSubject': 'Z tej samej dziedziny',
  'why.sameSubjectNamed': 'Także na temat: {subject}',
  'why.samePeople': 'Wymienia te same osoby',
  'why.samePeopleNamed': 'Pojawia się też: {people}',
  'why.sameMeaning': 'Bliskie treścią',
  'why.sameWords': 'Podobne słownictwo',
  'why.popular': 'Dziś chętnie czytane',
  'why.justPublished': 'Właśnie opublikowane',
  'why.publishedLately': 'Niedawno opublikowane',
  'why.fromArchive': 'Z archiwum',
  'why.yourSection': 'Z działu, który czytasz',
  'why.yourSectionNamed': 'Z działu, który czytasz: {section}',
  'why.yourTopic': 'Na temat, o którym czytasz',
  'why.yourTopicNamed': 'Czytasz na ten temat: {topic}',
  'why.youFollow': 'Z historii, którą śledzisz',
  'why.youFollowNamed': 'Ciąg dalszy historii, którą śledzisz: {storyline}',
  'why.youRead': 'Ciąg dalszy historii, o której czytasz',
  'why.youReadNamed': 'Ciąg dalszy historii, o której czytasz: {storyline}',

  'kind.analysis': 'Analiza',
  'kind.opinion': 'Opinia',
  'kind.interview': 'Wywiad',

  'story.writtenBy': 'Autorzy',
  'story.published': 'Opublikowano: {time}',
  'story.publishedUpdated': 'Opublikowano: {published}, aktualizacja: {updated}',
  'story.readersSoFar':
    '{count, plural, one {Dotąd # czytelnik} few {Dotąd # czytelników} many {Dotąd # czytelników} other {Dotąd # czytelnika}}',
  'story.contributed':
    '{count, plural, one {Współpraca: {names}} few {Współpraca: {names}} many {Współpraca: {names}} other {Współpraca: {names}}}',
  'story.aboutWriters': 'O autorach',
  'story.about': 'O tym artykule',
  'story.topics': 'W tym artykule',
  'story.latestOnThis': 'Najnowsze w tej sprawie',
  'story.earlier': 'Wcześniej w tej historii',
  'story.fromFirst': 'Od pierwszego doniesienia: <link>{storyline}</link>',
  'story.relatedWhy':
    'O tych samych osobach, miejscach i sprawach lub czytane następnie przez innych',
  'story.mostReadWhy': 'Według liczby czytelników; bez artykułów wymienionych wyżej',
  'story.forYouWhy': 'Co czytelnicy tego artykułu czytali potem i co jest nowe',
  'story.sources': 'Źródła tego artykułu',
  'story.notOnRecord': 'prosi o anonimowość',
  'story.reactions': 'Co o tym sądzisz?',
  'story.preview': 'Podgląd: {headline}',
  'story.previewNote': 'Podgląd: czytelnicy jeszcze tego nie widzą.',

  'share.label': 'Udostępnij ten artykuł',
  'share.heading': 'Udostępnij',
  'share.mail': 'E-mail',
  'share.copy': 'Kopiuj link',
  'share.copied': 'Skopiowano',
  'share.more': 'Więcej…',

  'text.table': 'Tabela',
  'text.picture': 'Zdjęcie',
  'text.seePicture': 'Zobacz zdjęcie na {host}',
  'text.pictures':
    '{count, plural, one {# zdjęcie} few {# zdjęcia} many {# zdjęć} other {# zdjęcia}}',
  'text.note': 'Przypis {number}',
  'text.notes': 'Przypisy',
  'text.backToNote': 'Wróć do przypisu {number} w tekście',
  'text.whatStoodHere': 'Co tu było',
  'text.opensAt': 'Otwiera się na {host}. Nic stamtąd nie jest tu wczytywane.',

  'live.label': 'Relacja na żywo',
  'live.keyPoints': 'Najważniejsze',
  'live.pinned': 'Przypięte',
  'live.edited': 'zmieniono',
  'live.newPosts':
    '{count, plural, one {Nowy wpis} few {# nowe wpisy} many {# nowych wpisów} other {# nowego wpisu}}',
  'live.tooMany': 'Zbyt wiele osób śledzi relację: wczytaj stronę ponownie.',

  'origin.heading': 'Skąd to pochodzi',
  'origin.sameText': 'Ten sam tekst co',
  'origin.alsoCarried': 'Opublikowano też w',
  'origin.anotherPublisher': 'innej redakcji',
  'origin.firstPublishedBy': 'Pierwsza publikacja',
  'origin.publisher': 'Wydawca',
  'origin.probably': 'Prawdopodobnie pierwsza publikacja',
  'origin.inference': 'nasz wniosek',
  'origin.firstPublished': 'Pierwsza publikacja: {time}',
  'origin.licence': 'Licencja: {licence}',
  'origin.readAt': 'Czytaj na {host}',
  'origin.dateOnPage': 'Data na stronie',
  'origin.doubts': 'Co się nie zgadza',
  'origin.doubt': '<bold>{field}:</bold> {claim}',
  'origin.date': 'Data',
  'origin.datePublished': 'Data publikacji',
  'origin.dateUpdated': 'Data aktualizacji',
  'origin.headline': 'Tytuł',
  'origin.byline': 'Podpis autora',

  'correction.grave': 'Poprawiono',
  'correction.small': 'Drobne poprawki',
  'correction.correction': 'Sprostowanie',
  'correction.clarification': 'Wyjaśnienie',
  'correction.title': 'Sprostowania',
  'correction.intro':
    'Nasze błędy i ich poprawki. Każdą podajemy też przy samym artykule: na początku, gdy zmienia sens, na końcu, gdy nie.',
  'correction.none': 'Dotąd niczego nie trzeba było prostować.',
  'correction.logged': '<bold>{kind}.</bold> {text}',
  'correction.takenBack': 'Wycofane',

  'withdrawn.title': 'Artykuł wycofany',
  'withdrawn.kicker': 'Wycofano',
  'withdrawn.heading': 'Ten artykuł został wycofany',
  'withdrawn.noReason': 'Nie podtrzymujemy już jego treści.',
  'withdrawn.firstPublished': 'Pierwsza publikacja: {time}.',
  'withdrawn.withdrawn': 'Wycofano: {time}.',
  'withdrawn.log':
    'Wszystko, co sprostowaliśmy lub wycofaliśmy, jest na stronie <link>Sprostowania</link>.',

  'storyline.soFar': 'Dotychczasowa historia',
  'storyline.latest': 'Najnowsze',
  'storyline.how': 'Jak do tego doszło',
  'storyline.reports':
    '{count, plural, one {# doniesienie} few {# doniesienia} many {# doniesień} other {# doniesienia}}',
  'storyline.reportsSince':
    '{count, plural, one {# doniesienie} few {# doniesienia} many {# doniesień} other {# doniesienia}}; pierwsze: {first}, ostatnie: {last}',
  'storyline.overTime':
    '{count, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}; pierwszy: {first}, ostatni: {last}; najwięcej: {most} w ciągu {span, select, hour {godziny} sixHours {sześciu godzin} day {dnia} week {tygodnia} month {30 dni} other {roku}}',
  'storyline.bars':
    'Artykuły co {span, select, hour {godzinę} sixHours {sześć godzin} day {dzień} week {tydzień} month {30 dni} other {rok}}; punkty zwrotne w kolorze',

  'turn.firstToName': 'Pierwsza wzmianka: {name}',
  'turn.newFigure': 'Nowa liczba: {figure}',
  'turn.corrected': 'Później sprostowane',
  'turn.afterDays':
    '{count, plural, one {Po # dniu ciszy} few {Po # dniach ciszy} many {Po # dniach ciszy} other {Po # dnia ciszy}}',
  'turn.afterWhile': 'Po okresie ciszy',
  'turn.readMore': 'Czytane {times} razy częściej niż zwykle',

  'follow.follow': 'Śledź tę historię',
  'follow.following': 'Śledzisz',
  'follow.noLonger': 'Już nie śledzisz',
  'follow.kept': 'Nowości pojawią się w „Dla ciebie”; zapisane tylko na tym urządzeniu',
  'follow.off': 'Śledzisz tę historię, ale „Dla ciebie” jest wyłączone na tym urządzeniu',
  'follow.cannot': 'Ta przeglądarka niczego nie zapisuje, więc nie można tu śledzić',

  'sparkline.peakNow':
    'Czytelnicy na godzinę, ostatnie godziny ({hours}): najwięcej {most}, w tej godzinie; w tej godzinie {now}.',
  'sparkline.peakAgo':
    'Czytelnicy na godzinę, ostatnie godziny ({hours}): najwięcej {most}, {ago}; w tej godzinie {now}.',

  'section.mostRead': 'Najczęściej czytane w dziale',
  'section.rising': 'Rosnące',
  'section.nothing': 'W tym dziale jeszcze nic nie opublikowano.',

  'topic.place': 'Miejsce',
  'topic.person': 'W wiadomościach',
  'topic.organisation': 'Organizacja',
  'topic.subject': 'Temat',
  'topic.nothing': 'Na razie nie ma nic do czytania na ten temat.',

  'author.nothing': '{name}: na razie nie ma nic do czytania.',

  'archive.title': 'Archiwum',
  'archive.intro': 'Wszystko, co opublikowaliśmy i czego nie wycofaliśmy, dzień po dniu.',
  'archive.storiesOnDays':
    '{stories} z {count, plural, one {# dnia} few {# dni} many {# dni} other {# dnia}}',
  'archive.days': 'Dni',

  'ranking.mostRead':
    'Według liczby osób, które otworzyły artykuł; każda liczy się raz na pół godziny.',
  'ranking.mostShared': 'Według liczby osób, które przekazały artykuł dalej.',
  'ranking.mostReacted': 'Według liczby osób, które powiedziały, co sądzą o artykule.',
  'ranking.trending':
    'Czytane szybciej, niż zwykle o tej porze czyta się artykuł z tego działu opublikowany równie dawno.',
  'ranking.noneRead': 'W tym czasie nikt tu niczego nie czytał.',
  'ranking.noneShared': 'W tym czasie nikt niczego nie przekazał dalej.',
  'ranking.noneReacted': 'W tym czasie nikt na nic nie zareagował.',
  'ranking.noneTrending': 'W tej chwili nic nie jest czytane szybciej niż zwykle.',

  'search.search': 'Szukaj',
  'search.fromAnyPage': 'Szukaj z każdej strony',
  'search.thePaper': 'Szukaj w gazecie',
  'search.words': 'Szukane słowa',
  'search.titleFor': 'Szukaj: {words}',
  'search.bestFirst':
    '{count, plural, =1 {Jeden artykuł} one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}, od najtrafniejszych. <link>Od najnowszych</link>',
  'search.newestFirst':
    '{count, plural, =1 {Jeden artykuł} one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}, od najnowszych. <link>Od najtrafniejszych</link>',
  'search.mended': 'Słowa „{typed}” nie ma w żadnym artykule; oto wyniki dla „{meant}”.',
  'search.asTyped': 'Szukaj dokładnie tak, jak wpisano',
  'search.some': 'Żaden artykuł nie zawiera wszystkich tych słów; te zawierają niektóre z nich.',
  'search.noTime':
    '„{typed}” nie oznacza daty: podaj dzień, miesiąc lub rok, na przykład {example}, wcześniejszą datę najpierw.',
  'search.incomplete':
    'Indeks wyszukiwania jest tworzony na nowo: niektórych starszych artykułów nie można jeszcze znaleźć.',
  'search.beyond':
    'Tylko tyle artykułów jest uporządkowanych. Zawęź wyszukiwanie albo pokaż najpierw najnowsze, aby dotrzeć do pozostałych.',
  'search.narrow': 'Zawęź wyszukiwanie',
  'search.section': 'Dział',
  'search.topic': 'Temat',
  'search.year': 'Rok',
  'search.author': 'Autor',
  'search.period': 'Okres',
  'search.from': 'Od',
  'search.until': 'Do',
  'search.all': 'wszystko',
  'search.help':
    'Słowa w „cudzysłowie” muszą stać obok siebie, słowa po − nie może być, a {headline}, {author} i {topic} mówią, czy słowo ma być w tytule, podpisie czy temacie.',
  'search.helpMore':
    '{or} między dwoma słowami znajduje jedno lub drugie; {after} i {before} mówią, kiedy, na przykład {example}, a {section} mówi, w jakim dziale.',
  'search.nothingFor': 'Niczego nie znaleziono: {words}.',
  'search.tryOther':
    'Każde słowo musi być w artykule. Spróbuj mniejszej liczby słów, innej pisowni albo nazwy miejsca lub nazwiska; pomiń cudzysłów, chyba że szukasz dokładnie tego zwrotu.',
  'search.muchWritten': 'O czym ostatnio dużo piszemy',
  'search.justPublished': 'Właśnie opublikowane',
  'search.person': 'Osoba',
  'search.storyline': 'Historia',
  'search.suggested': '{name} ({kind})',
  'search.tooOften': 'Z twojego adresu przyszło zbyt wiele zapytań. Odczekaj dziesięć sekund.',

  'forYou.intro':
    'To, czego jeszcze nie znasz, wybrane według tego, co tu czytasz. Pamięta to tylko twoja przeglądarka i nikt więcej.',
  'forYou.everybodys': 'Na razie nic nie zapamiętano: oto, co czytają inni i co jest nowe',
  'forYou.nothing': 'Jeszcze nic nie opublikowano.',
  'forYou.fromReads': 'Wybrane według tego, co tu czytasz; zapisane tylko na tym urządzeniu.',
  'forYou.fromFollows':
    'Wybrane według historii, które śledzisz; zapisane tylko na tym urządzeniu.',
  'forYou.fromBoth':
    'Wybrane według tego, co tu czytasz, i historii, które śledzisz; zapisane tylko na tym urządzeniu.',
  'forYou.allRead':
    'Znasz już wszystko, co moglibyśmy teraz polecić. To, co czytasz, jest zapisane tylko na tym urządzeniu.',
  'forYou.clear': 'Wyczyść',
  'forYou.switchOff': 'Wyłącz',
  'forYou.switchOn': 'Polecaj według tego, co czytam',
  'forYou.asAsked':
    'Twoja przeglądarka prosi, by cię nie śledzić, więc to, co czytasz, nie jest pamiętane.',
  'forYou.restsOn': 'Na czym się opiera',
  'forYou.forget': 'Zapomnij',
  'forYou.forgetNamed': 'Zapomnij: {headline}',
  'forYou.unfollow': 'Nie śledź',
  'forYou.unfollowNamed': 'Nie śledź: {name}',

  'about.title': 'O nas',
  'about.heading': 'O gazecie {paper}',
  'about.howCounted': 'Jak liczymy czytelników',
  'about.counting':
    'Liczymy, ile osób otwiera artykuł, a nie kim one są. Nie ma ciasteczek ani kont i nic na tych stronach nie pochodzi od innej firmy. Liczymy też, które pozycje list są widziane i czy czytelnicy zostają przy artykule, znów tylko jako liczby. Ostatnie lektury pamięta twoja własna przeglądarka, by móc polecić coś nowego; możesz to wyczyścić lub wyłączyć na stronie <link>Dla ciebie</link>.',
  'about.whoWrites': 'Kto tu pisze',

  'notFound.title': 'Nie znaleziono strony',
  'notFound.heading': 'Pod tym adresem nie ma strony',
  'notFound.explained':
    'Być może jest w nim literówka albo link, który tu prowadził, był błędny. Szukany artykuł zapewne znajdziesz po słowie z tytułu.',
  'notFound.orGo':
    'Możesz też przejść na <front>stronę główną</front> albo do <archive>archiwum</archive>.',

  'failure.title': 'Coś poszło nie tak',
  'failure.heading': 'Coś poszło nie tak po naszej stronie',
  'failure.explained': 'Nie udało się przygotować strony. Spróbuj ponownie za chwilę.',
  'failure.noAddress': 'Nie ma takiego adresu',
  'failure.notOurs': 'To nie jest nasz adres',
  'failure.damaged': 'Został po drodze uszkodzony lub źle wpisany. <link>Na stronę główną</link>',
  'failure.noFile': 'Nie ma takiego pliku.',
};
