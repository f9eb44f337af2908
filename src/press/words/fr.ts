import type { Catalogue } from './message.ts';

/** What the site says, in French. */
export const fr: Catalogue = {
  'page.skip': 'Aller au contenu',
  'page.frontPage': 'Accueil',
  'page.youAreHere': 'Vous êtes ici',
  'page.breaking': 'Alerte info',
  'page.pages': 'Pages',
  'page.newer': 'Plus récents',
  'page.older': 'Plus anciens',
  'page.ofPages': 'Page {page} sur {pages}',
  'page.back': 'Retour',
  'page.more': 'Suite',
  'page.followByRss': 'Suivre par RSS',
  'page.allSections': 'Toutes les rubriques',
  'page.sections': 'Rubriques',
  'page.thePaper': 'Le journal',
  'page.feeds': 'Flux',
  'page.promise':
    'Pas de cookies, pas de traceurs, rien n’est chargé d’ailleurs. Les lectures sont comptées, personne n’est suivi.',
  'page.stories': '{count, plural, one {# article} other {# articles}}',

  'time.justNow': 'À l’instant',
  'time.today': 'Aujourd’hui',
  'time.yesterday': 'Hier',
  'time.todayInside': 'aujourd’hui',
  'time.yesterdayInside': 'hier',
  'time.at': '{day} à {clock}',
  'time.exact': '{day} à {clock} {zone}',
  'time.weekdays': 'lu ma me je ve sa di',

  'list.mostRead': 'Les plus lus',
  'list.mostShared': 'Les plus partagés',
  'list.mostReacted': 'Le plus de réactions',
  'list.trending': 'Tendances',
  'list.forYou': 'Pour vous',
  'list.related': 'Sur le même sujet',
  'list.latest': 'Dernières nouvelles',
  'list.allDays': 'Tous les jours',
  'list.timeSpan': 'Période',
  'list.rankings': 'Classements',
  'list.hour': '1 heure',
  'list.lastHour': 'Dernière heure',
  'list.day': '24 heures',
  'list.week': '7 jours',
  'list.month': '30 jours',
  'list.ofScope': '{list} : {scope}',

  'front.heading': '{paper} : l’actualité',
  'front.whatOthersRead': 'Ce que lisent les autres',
  'front.besides': 'En dehors de ce qui figure sur cette page',
  'front.firstDay': 'La première édition est en cours d’écriture',
  'front.nothingYet':
    'Rien n’a encore été publié ici. Le premier article prendra cette place, aussi grand qu’il le mérite.',
  'front.ifYours':
    'C’est votre journal ? Donnez-lui <settings>un nom</settings>, écrivez le premier article <desk>à la rédaction</desk>, ou importez des articles d’une page, d’un flux ou d’un fichier avec {command}.',

  'why.readers': '{count, plural, one {# lecteur} other {# lecteurs}}',
  'why.shares': 'Transmis par {count, plural, one {# lecteur} other {# lecteurs}}',
  'why.reactions': '{count, plural, one {# réaction} other {# réactions}}',
  'why.inHour': '{what} au cours de la dernière heure',
  'why.inDay': '{what} au cours des dernières 24 heures',
  'why.inWeek': '{what} au cours des sept derniers jours',
  'why.inMonth': '{what} au cours des 30 derniers jours',
  'why.speed': 'Lu {times} fois plus vite que d’habitude',
  'why.faster': 'Lu plus vite que d’habitude',
  'why.nextBy': 'Lu ensuite par {share} des lecteurs',
  'why.oftenNext': 'Souvent lu ensuite',
  'why.sameStory': 'Suite de la même affaire',
  'why.sameStoryNamed': 'Suite de la même affaire : {storyline}',
  'why.sameTopic': 'Sur le même thème',
  'why.sameTopicNamed': 'Également sur : {topic}',
  'why.sameSubject': 'Sur le même sujet',
  'why.sameSubjectNamed': 'Également sur : {subject}',
  'why.samePeople': 'Cite les mêmes personnes',
  'why.samePeopleNamed': 'Cite aussi {people}',
  'why.sameMeaning': 'Proche par le sens',
  'why.sameWords': 'Proche par les mots',
  'why.popular': 'Très lu aujourd’hui',
  'why.justPublished': 'Vient de paraître',
  'why.publishedLately': 'Paru récemment',
  'why.fromArchive': 'Tiré des archives',
  'why.yourSection': 'D’une rubrique que vous lisez',
  'why.yourSectionNamed': 'D’une rubrique que vous lisez : {section}',
  'why.yourTopic': 'Sur un thème que vous avez lu',
  'why.yourTopicNamed': 'Vous avez lu sur ce thème : {topic}',
  'why.youFollow': 'D’une affaire que vous suivez',
  'why.youFollowNamed': 'Suite d’une affaire que vous suivez : {storyline}',
  'why.youRead': 'Suite d’une affaire que vous avez lue',
  'why.youReadNamed': 'Suite d’une affaire que vous avez lue : {storyline}',

  'kind.analysis': 'Analyse',
  'kind.opinion': 'Opinion',
  'kind.interview': 'Entretien',

  'story.writtenBy': 'Par',
  'story.published': 'Publié : {time}',
  'story.publishedUpdated': 'Publié : {published}, mis à jour : {updated}',
  'story.readersSoFar': '{count, plural, one {# lecteur jusqu’ici} other {# lecteurs jusqu’ici}}',
  'story.contributed':
    '{count, plural, one {{names} a contribué à cet article.} other {{names} ont contribué à cet article.}}',
  'story.aboutWriters': 'Les auteurs',
  'story.about': 'À propos de cet article',
  'story.topics': 'Dans cet article',
  'story.latestOnThis': 'Les derniers développements',
  'story.earlier': 'Ce qui précède',
  'story.fromFirst': 'Depuis le premier article : <link>{storyline}</link>',
  'story.relatedWhy':
    'Sur les mêmes personnes, lieux et sujets, ou lu ensuite par d’autres lecteurs',
  'story.mostReadWhy':
    'Selon le nombre de lecteurs ; les articles déjà cités plus haut n’y figurent pas',
  'story.forYouWhy': 'Ce que les lecteurs de cet article ont lu ensuite, et les nouveautés',
  'story.sources': 'Les sources de cet article',
  'story.notOnRecord': 'a requis l’anonymat',
  'story.reactions': 'Qu’en avez-vous pensé ?',
  'story.preview': 'Aperçu : {headline}',
  'story.previewNote': 'Un aperçu : les lecteurs ne le voient pas encore.',

  'share.label': 'Partager cet article',
  'share.heading': 'Partager',
  'share.mail': 'E-mail',
  'share.copy': 'Copier le lien',
  'share.copied': 'Copié',
  'share.more': 'Plus …',

  'text.table': 'Tableau',
  'text.picture': 'Image',
  'text.seePicture': 'Voir l’image sur {host}',
  'text.pictures': '{count, plural, one {# image} other {# images}}',
  'text.note': 'Note {number}',
  'text.notes': 'Notes',
  'text.backToNote': 'Retour à la note {number} dans le texte',
  'text.whatStoodHere': 'Ce qui se trouvait ici',
  'text.opensAt': 'S’ouvre sur {host}. Rien n’en est chargé ici.',

  'live.label': 'En direct',
  'live.keyPoints': 'L’essentiel',
  'live.pinned': 'Épinglé',
  'live.edited': 'modifié',
  'live.newPosts': '{count, plural, one {Un nouveau message} other {# nouveaux messages}}',
  'live.tooMany': 'Trop de lecteurs suivent ce direct : rechargez la page.',

  'origin.heading': 'D’où vient cet article',
  'origin.sameText': 'Le même texte que',
  'origin.alsoCarried': 'Repris aussi par',
  'origin.anotherPublisher': 'un autre média',
  'origin.firstPublishedBy': 'Publié d’abord par',
  'origin.publisher': 'Média',
  'origin.probably': 'Sans doute publié d’abord par',
  'origin.inference': 'notre déduction',
  'origin.firstPublished': 'Première publication : {time}',
  'origin.licence': 'Licence : {licence}',
  'origin.readAt': 'À lire sur {host}',
  'origin.dateOnPage': 'Date indiquée sur la page',
  'origin.doubts': 'Ce qui ne concorde pas',
  'origin.doubt': '<bold>{field} :</bold> {claim}',
  'origin.date': 'Date',
  'origin.datePublished': 'Date de publication',
  'origin.dateUpdated': 'Date de mise à jour',
  'origin.headline': 'Titre',
  'origin.byline': 'Signature',

  'correction.grave': 'Rectifié',
  'correction.small': 'Petites corrections',
  'correction.correction': 'Rectificatif',
  'correction.clarification': 'Précision',
  'correction.title': 'Rectificatifs',
  'correction.intro':
    'Nos erreurs et leurs corrections. Chacune est aussi signalée dans l’article : en tête quand elle en change le sens, au pied sinon.',
  'correction.none': 'Rien n’a dû être rectifié jusqu’ici.',
  'correction.logged': '<bold>{kind}.</bold> {text}',
  'correction.takenBack': 'Retirés',

  'withdrawn.title': 'Article retiré',
  'withdrawn.kicker': 'Retiré',
  'withdrawn.heading': 'Cet article a été retiré',
  'withdrawn.noReason': 'Nous n’en maintenons plus le contenu.',
  'withdrawn.firstPublished': 'Première publication : {time}.',
  'withdrawn.withdrawn': 'Retrait : {time}.',
  'withdrawn.log':
    'Tout ce que nous avons rectifié ou retiré figure dans <link>les rectificatifs</link>.',

  'storyline.soFar': 'Le fil de l’affaire',
  'storyline.latest': 'Le plus récent',
  'storyline.how': 'Comment on en est arrivé là',
  'storyline.reports': '{count, plural, one {# article} other {# articles}}',
  'storyline.reportsSince':
    '{count, plural, one {# article} other {# articles}} ; le premier : {first}, le dernier : {last}',
  'storyline.overTime':
    '{count, plural, one {# article} other {# articles}} ; le premier : {first}, le dernier : {last} ; au plus {most} en {span, select, hour {une heure} sixHours {six heures} day {un jour} week {une semaine} month {30 jours} other {un an}}',
  'storyline.bars':
    'Articles par {span, select, hour {heure} sixHours {tranche de six heures} day {jour} week {semaine} month {période de 30 jours} other {an}} ; les tournants en couleur',

  'turn.firstToName': 'Première mention : {name}',
  'turn.newFigure': 'Nouveau chiffre : {figure}',
  'turn.corrected': 'Rectifié depuis',
  'turn.afterDays': '{count, plural, one {Après # jour de calme} other {Après # jours de calme}}',
  'turn.afterWhile': 'Après un temps de calme',
  'turn.readMore': 'Lu {times} fois plus que d’habitude',

  'follow.follow': 'Suivre cette affaire',
  'follow.following': 'Suivie',
  'follow.noLonger': 'Vous ne la suivez plus',
  'follow.kept':
    'Les nouveautés apparaîtront dans « Pour vous » ; enregistré sur cet appareil seulement',
  'follow.off': 'Vous suivez cette affaire, mais « Pour vous » est désactivé sur cet appareil',
  'follow.cannot': 'Ce navigateur n’enregistre rien : impossible de la suivre ici',

  'sparkline.peakNow':
    'Lecteurs par heure sur les {hours} dernières heures : {most} au plus, en ce moment ; {now} dans cette heure.',
  'sparkline.peakAgo':
    'Lecteurs par heure sur les {hours} dernières heures : {most} au plus, {ago} ; {now} dans cette heure.',

  'section.mostRead': 'Les plus lus ici',
  'section.rising': 'En hausse',
  'section.nothing': 'Rien n’a encore été publié dans cette rubrique.',

  'topic.place': 'Lieu',
  'topic.person': 'Personnalité',
  'topic.organisation': 'Organisation',
  'topic.subject': 'Thème',
  'topic.nothing': 'Il n’y a rien à lire sur ce thème pour le moment.',

  'author.nothing': 'Il n’y a rien à lire de {name} pour le moment.',

  'archive.title': 'Archives',
  'archive.intro': 'Tout ce que nous avons publié et n’avons pas retiré, jour par jour.',
  'archive.storiesOnDays': '{stories} en {count, plural, one {# jour} other {# jours}}',
  'archive.days': 'Jours',

  'ranking.mostRead':
    'Selon le nombre de personnes qui ont ouvert un article, chacune comptée une fois par demi-heure.',
  'ranking.mostShared': 'Selon le nombre de personnes qui ont transmis un article.',
  'ranking.mostReacted':
    'Selon le nombre de personnes qui ont dit ce qu’elles pensent d’un article.',
  'ranking.trending':
    'Lus plus vite que ne le sont d’ordinaire, à cette heure, les articles de cet âge et de cette rubrique.',
  'ranking.noneRead': 'Personne n’a rien lu ici pendant cette période.',
  'ranking.noneShared': 'Personne n’a rien transmis pendant cette période.',
  'ranking.noneReacted': 'Personne n’a réagi pendant cette période.',
  'ranking.noneTrending': 'Rien n’est lu plus vite que d’habitude en ce moment.',

  'search.search': 'Recherche',
  'search.fromAnyPage': 'Recherche depuis toute page',
  'search.thePaper': 'Chercher dans le journal',
  'search.words': 'Mots à chercher',
  'search.titleFor': 'Recherche : {words}',
  'search.bestFirst':
    '{count, plural, =1 {Un article} other {# articles}}, par pertinence. <link>Les plus récents d’abord</link>',
  'search.newestFirst':
    '{count, plural, =1 {Un article} other {# articles}}, les plus récents d’abord. <link>Par pertinence</link>',
  'search.mended': '« {typed} » ne figure dans aucun article ; voici « {meant} ».',
  'search.asTyped': 'Chercher exactement ces mots',
  'search.some': 'Aucun article ne contient tous ces mots ; ceux-ci en contiennent quelques-uns.',
  'search.noTime':
    '« {typed} » n’indique aucune date : écrivez un jour, un mois ou une année, comme {example}, le plus ancien d’abord.',
  'search.incomplete':
    'L’index de recherche est en cours de reconstruction : certains articles plus anciens ne peuvent pas encore être trouvés.',
  'search.beyond':
    'Seul ce nombre est classé. Affinez la recherche, ou affichez d’abord les plus récents, pour atteindre les autres.',
  'search.narrow': 'Affiner la recherche',
  'search.section': 'Rubrique',
  'search.topic': 'Thème',
  'search.year': 'Année',
  'search.author': 'Auteur',
  'search.period': 'Période',
  'search.from': 'Du',
  'search.until': 'Au',
  'search.all': 'tout',
  'search.help':
    'Les mots entre « guillemets » doivent se suivre, un mot après un − ne doit pas apparaître, et {headline}, {author} et {topic} disent si un mot doit figurer dans le titre, la signature ou le thème.',
  'search.helpMore':
    '{or} entre deux mots trouve l’un ou l’autre ; {after} et {before} disent quand, comme {example}, et {section} dit dans quelle rubrique.',
  'search.nothingFor': 'Aucun résultat pour {words}.',
  'search.tryOther':
    'Chaque mot doit figurer dans l’article. Essayez moins de mots, une autre orthographe, ou le nom d’un lieu ou d’une personne ; n’employez les guillemets que pour une expression exacte.',
  'search.muchWritten': 'Très traités ces derniers temps',
  'search.justPublished': 'Vient de paraître',
  'search.person': 'Personne',
  'search.storyline': 'Affaire',
  'search.suggested': '{name} ({kind})',
  'search.tooOften':
    'Trop de recherches sont venues de votre adresse. Veuillez patienter dix secondes.',

  'forYou.intro':
    'Ce que vous n’avez pas encore lu, choisi d’après vos lectures ici. Seul votre navigateur s’en souvient.',
  'forYou.everybodys':
    'Rien n’est encore mémorisé : voici ce que lisent les autres, et les nouveautés',
  'forYou.nothing': 'Rien n’a encore été publié.',
  'forYou.fromReads': 'Choisi d’après vos lectures ici ; enregistré sur cet appareil seulement.',
  'forYou.fromFollows':
    'Choisi d’après les affaires que vous suivez ; enregistré sur cet appareil seulement.',
  'forYou.fromBoth':
    'Choisi d’après vos lectures ici et les affaires que vous suivez ; enregistré sur cet appareil seulement.',
  'forYou.allRead':
    'Vous avez lu tout ce que nous pourrions vous proposer. Vos lectures ne sont enregistrées que sur cet appareil.',
  'forYou.clear': 'Effacer',
  'forYou.switchOff': 'Désactiver',
  'forYou.switchOn': 'Choisir d’après mes lectures',
  'forYou.asAsked':
    'Votre navigateur demande à ne pas être suivi ; vos lectures ne sont donc pas retenues.',
  'forYou.restsOn': 'Sur quoi elle repose',
  'forYou.forget': 'Oublier',
  'forYou.forgetNamed': 'Oublier {headline}',
  'forYou.unfollow': 'Ne plus suivre',
  'forYou.unfollowNamed': 'Ne plus suivre {name}',

  'about.title': 'Qui sommes-nous',
  'about.heading': 'À propos de {paper}',
  'about.howCounted': 'Comment nous comptons les lectures',
  'about.counting':
    'Nous comptons combien de personnes ouvrent un article, pas qui elles sont. Il n’y a ni cookie ni compte, et rien sur ces pages ne vient d’une autre entreprise. Nous comptons aussi quels titres d’une liste sont vus et si les lecteurs restent sur un article, là encore en chiffres seulement. Vos lectures récentes sont retenues par votre propre navigateur, pour qu’il puisse vous proposer du nouveau ; vous pouvez les effacer, ou désactiver cela, sous <link>Pour vous</link>.',
  'about.whoWrites': 'Qui écrit ici',

  'notFound.title': 'Page introuvable',
  'notFound.heading': 'Il n’y a pas de page à cette adresse',
  'notFound.explained':
    'Elle contient peut-être une faute de frappe, ou le lien qui vous a mené ici était erroné. Vous retrouverez sans doute l’article par un mot de son titre.',
  'notFound.orGo': 'Ou allez à <front>l’accueil</front>, ou aux <archive>archives</archive>.',

  'failure.title': 'Une erreur est survenue',
  'failure.heading': 'Une erreur est survenue de notre côté',
  'failure.explained': 'La page n’a pas pu être préparée. Veuillez réessayer dans un instant.',
  'failure.noAddress': 'Adresse inconnue',
  'failure.notOurs': 'Cette adresse n’est pas la nôtre',
  'failure.damaged': 'Elle a été abîmée en chemin, ou mal saisie. <link>Vers l’accueil</link>',
  'failure.noFile': 'Ce fichier n’existe pas.',
};
