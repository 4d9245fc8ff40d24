/** Russian messages of the form fields. */
const messages = {
  'field.required': 'обязательно',
  'field.loading': 'Загружаем варианты…',
  'field.noPlatform.title': 'Сначала выберите платформу',
  'field.noPlatform.hint': 'Варианты здесь зависят от платформы.',
  'field.noService.title': 'Сначала выберите сервис',
  'argocd.source': 'Argo CD (окружения: {{environments}})',
  'overview.title': 'На платформе {{platform}}',
  'overview.description':
    '{{service}} во всех окружениях: что работает, что настроено и чего не хватает.',
  'overview.noEnvironments.title': 'На платформе нет включённых окружений',
  'overview.noEnvironments.hint':
    'Включите окружение в разделе environments файла {{file}}.',
  'overview.matrix.title': 'Окружения',
  'overview.matrix.state': 'Состояние в Argo CD',
  'overview.matrix.image': 'Образ',
  'overview.matrix.replicas': 'Реплики',
  'overview.matrix.address': 'Адреса',
  'overview.matrix.mirror': 'зеркало',
  'overview.matrix.secrets': 'Секреты',
  'overview.matrix.previews': 'Превью',
  'overview.matrix.sync': 'Синхронизация',
  'overview.matrix.configuration': 'Файл values',
  'overview.matrix.findings': 'Замечания',
  'overview.matrix.automatic': 'автоматически',
  'overview.matrix.byHand': 'вручную',
  'overview.matrix.noApplication': 'Нет приложения',
  'overview.matrix.noFile': 'нет файла values',
  'overview.matrix.running': 'работает: {{tags}}',
  'overview.matrix.deployed': 'развёрнут {{date}}',
  'overview.matrix.declared': 'объявлено: {{number}}',
  'overview.matrix.filled': 'заполнено {{present}} из {{all}}',
  'overview.matrix.hidden': 'скрыто от портала: {{number}}',
  'overview.matrix.notAllowed': 'вам не разрешено видеть',
  'overview.values.title': 'Значения, которые получает чарт',
  'overview.values.environment': 'Окружение',
  'overview.values.compareWith': 'Сравнить с',
  'overview.values.nothing': 'Ни с чем',
  'overview.values.filter': 'Фильтр',
  'overview.values.path': 'Значение',
  'overview.values.number': 'Значений: {{number}}',
  'overview.values.differences': 'Различий: {{number}}',
  'overview.values.absent': 'не задано',
  'overview.values.hidden': 'скрыто: имя говорит, что это секрет',
  'overview.values.overrides': 'вместо {{files}}',
  'overview.values.removes': 'убирает значение чарта по умолчанию',
  'overview.findings.title': 'Замечания к файлам values',
  'overview.findings.none': 'Замечаний нет.',
  'overview.findings.what.ignored-key': 'чарт не читает этот ключ.',
  'overview.findings.what.conflicting-budgets':
    'действует вместе с maxUnavailable: 1 самого чарта, а бюджет с обоими полями Kubernetes отвергает.',
  'overview.findings.what.other-environment-secret':
    'указывает на {{secretPath}} другого окружения: ни одна политика этого не разрешает.',
  'overview.findings.what.relative-secret-path':
    'относительный путь: чарт запросит {{secretPath}}, а этого не разрешает ни одна политика.',
  'overview.findings.what.several-secret-paths':
    'берётся из второго пути {{secretPath}}: оба пишут один Kubernetes Secret, и один затирает другой.',
  'overview.findings.what.plaintext-secret':
    'похоже на секрет, и его видит каждый, кому виден репозиторий.',
  'overview.findings.what.misread-value':
    'значит для Helm другое: yes, no, on и off читаются как true или false, 0755 как 493, а длинные числа и теги вроде 1.10 теряют цифры.',
  'overview.findings.what.unread-file':
    'не относится ни к одному окружению платформы: этот файл никто не читает.',
  'overview.findings.what.ignored-auto-sync':
    'равно false, но шаблон ApplicationSet превращает false в true: Argo CD деплоит сам.',
  'overview.findings.do.replace': 'Используйте {{replacement}}.',
  'overview.findings.do.ignored-key': 'Удалите его.',
  'overview.findings.do.conflicting-budgets':
    'Задайте рядом pdb.maxUnavailable: null.',
  'overview.findings.do.other-environment-secret':
    'Перенесите его в файл каждого окружения с путём этого окружения.',
  'overview.findings.do.relative-secret-path':
    'Начните путь с косой черты и префикса Vault этой платформы.',
  'overview.findings.do.several-secret-paths':
    'Храните все переменные сервиса по одному пути.',
  'overview.findings.do.misread-value':
    'Возьмите в кавычки, если это текст; иначе напишите true, false или обычное число.',
  'overview.findings.do.unread-file':
    'Удалите файл или назовите его именем окружения.',
  'overview.findings.do.ignored-auto-sync':
    'Уберите default true из шаблона и задайте autoSync каждому окружению.',
  'overview.findings.do.plaintext-secret':
    'Перенесите значение в Vault, укажите путь в secrets и смените само значение: оно остаётся в истории.',
  'overview.checklist.title': 'Готовность к деплою',
  'overview.checklist.nothingOpen': 'Открытых пунктов нет.',
  'overview.checklist.open': 'Открытых пунктов: {{number}}.',
  'overview.checklist.done': 'Готово: {{number}}.',
  'overview.checklist.unknown': 'Неизвестно: {{number}}.',
  'overview.checklist.go': 'Перейти',
  'overview.checklist.topic.registered': 'внесите сервис в платформу',
  'overview.checklist.topic.values': 'добавьте файл values',
  'overview.checklist.topic.image': 'соберите первый образ: тег не задан',
  'overview.checklist.topic.secret-paths':
    'используйте пути, которые разрешает политика',
  'overview.checklist.topic.secrets-filled': 'заполните секреты в Vault',
  'overview.checklist.topic.secrets-in-cluster':
    'синхронизируйте секреты в кластер',
  'overview.checklist.topic.synchronised': 'синхронизируйте в Argo CD',
  'overview.checklist.topic.healthy': 'приведите в рабочее состояние',
  'platformPage.header': 'Платформы',
  'platformPage.title': 'Сервисы платформы {{platform}}',
  'platformPage.description':
    'Что работает под управлением Argo CD в каждом окружении и с каким образом.',
  'platformPage.catalog': 'Каталог',
  'platformPage.repository': 'Репозиторий платформы',
  'platformPage.filter': 'Фильтр',
  'platformPage.filterHint': 'Сервис, сущность или тег образа',
  'platformPage.state.label': 'Состояние',
  'platformPage.state.any': 'Любое',
  'platformPage.state.unhealthy': 'где-то не в порядке',
  'platformPage.state.out-of-sync': 'где-то не синхронизирован',
  'platformPage.state.progressing': 'где-то обновляется',
  'platformPage.state.absent': 'где-то нет приложения',
  'platformPage.shown': 'Сервисов: {{number}} из {{all}}',
  'platformPage.table': 'Сервисы и окружения',
  'platformPage.service': 'Сервис',
  'platformPage.forbidden.title':
    'Вам не разрешено видеть, что работает на этой платформе',
  'platformPage.forbidden.hint':
    'Нужно разрешение {{permission}}. На страницах отдельных компонентов видно то, что разрешено их читателям.',
  'platformPage.empty.title': 'На платформе пока нет сервисов',
  'platformPage.empty.hint':
    'Добавьте сервис шаблоном или в core.yaml репозитория платформы.',
  'platform.label': 'Платформа',
  'platform.placeholder': 'Выберите платформу',
  'platform.empty.title': 'Ни одна платформа не настроена',
  'platform.empty.hint':
    'Администратор добавляет платформы в gitopsPlatform.platforms в app-config.yaml.',
  'platform.unknown':
    'Платформы «{{platform}}» нет. Выберите платформу из списка.',
  'platform.unreadable':
    'Платформу «{{platform}}» сейчас не удаётся прочитать: {{message}}',
  'name.label': 'Имя сервиса',
  'name.problem.empty': 'Введите имя сервиса.',
  'name.problem.not-rfc1123':
    'Допустимы только строчные латинские буквы, цифры и дефис; первой должна быть буква, последней — буква или цифра.',
  'name.problem.too-long':
    'Имя слишком длинное: имена, которые из него образуются, превысят 63 символа.',
  'name.problem.taken':
    'Такой сервис или его приложение Argo CD на платформе уже есть; выберите другое имя.',
  'name.check.repository':
    'Путь репозитория {{url}} занят. Выберите другое имя.',
  'name.check.catalog':
    'В каталоге уже есть компонент «{{name}}». Выберите другое имя.',
  'name.check.registered':
    'Сервис уже есть и зарегистрирован из репозитория {{url}}, созданного прошлым запуском. Повторный запуск дополнит недостающее.',
  'name.check.entered':
    'На платформе уже есть этот сервис из этого репозитория. Повторный запуск дополнит недостающее.',
  'name.check.absent':
    'Репозитория {{url}} нет. Укажите адрес репозитория сервиса.',
  'name.check.unfinished':
    'Прошлый запуск не завершён: его репозиторий {{url}}, и этот запуск продолжит с ним.',
  'name.check.noGitHost':
    'Git-сервер не отвечает. Можно ли создать репозиторий, покажет выполнение задачи.',
  'name.check.noCatalog':
    'Каталог не отвечает. Занято ли там имя, покажет выполнение задачи.',
  'plan.label': 'Что будет создано',
  'plan.idle.title': 'Сначала выберите платформу и имя',
  'plan.idle.hint': 'План зависит от них.',
  'plan.repository.title': 'Репозиторий',
  'plan.repository.api': 'Репозиторий API',
  'plan.repository.free': 'Будет создан.',
  'plan.repository.existing':
    'Уже есть и останется как есть, кроме того, что добавляется.',
  'plan.repository.taken':
    'Путь занят: выберите другое имя на первой странице.',
  'plan.repository.unfinished':
    'Создан прошлым запуском; этот запуск продолжит с ним.',
  'plan.repository.unknown':
    'Git-сервер не отвечает: есть ли репозиторий, неизвестно.',
  'plan.repository.files': 'Главные файлы репозитория',
  'plan.environment.automatic': '{{environment}}, развёртывается само',
  'plan.environment.byHand': '{{environment}}, синхронизируется вручную',
  'plan.environment.application': 'Приложение',
  'plan.environment.namespace': 'Пространство имён',
  'plan.environment.service': 'Сервис Kubernetes',
  'plan.environment.address': 'Публичный адрес',
  'plan.environment.vaultPath': 'Путь в Vault',
  'plan.environment.others':
    'Не развёртывается, всё выключено: {{environments}}.',
  'plan.previews':
    'Каждый открытый merge request с номером задачи получит приложение {{application}}, адрес: {{host}}.',
  'plan.noPreviewHost': 'публичного адреса нет',
  'plan.change.registration': 'Merge request: запись на платформе',
  'plan.change.previews': 'Merge request: превью',
  'plan.change.route': 'Merge request: маршрут API-шлюза',
  'plan.change.where': '{{files}} в {{repository}}',
  'plan.change.there': 'Это уже есть.',
  'plan.change.look': 'Посмотреть',
  'plan.change.difference': 'Изменения: {{title}}',
  'plan.change.problem': 'Это создать нельзя',
  'plan.change.projectId':
    'Число в projectId условное: номер проекта назначит git-хост при создании репозитория.',
  'environmentName.label': 'Имя окружения',
  'environmentName.problem.empty': 'Введите имя окружения.',
  'environmentName.problem.not-rfc1123':
    'Допустимы только строчные латинские буквы, цифры и дефис; первой и последней должна быть буква или цифра.',
  'environmentName.problem.too-long':
    'Имя слишком длинное: имена, которые из него образуются, превысят 63 символа.',
  'environmentName.problem.taken':
    'Такое окружение на платформе уже есть; выберите другое имя.',
  'environments.one': 'Окружение',
  'environments.label': 'Окружения',
  'environments.autoSync': 'развёртывается автоматически',
  'environments.manualSync': 'развёртывается вручную',
  'environments.noDomain': 'без домена',
  'environments.atLeastOne': 'Выберите хотя бы одно окружение.',
  'environments.notOffered':
    'На платформе нет включённого окружения «{{environment}}».',
  'environments.empty.title': 'На платформе нет включённых окружений',
  'environments.empty.hint':
    'Включите окружение в base.yaml репозитория платформы.',
  'wave.label': 'Волна синхронизации',
  'wave.option': 'Волна {{value}} · {{title}}',
  'wave.title.0': 'Бэкенд',
  'wave.title.1': 'Шлюз',
  'wave.title.2': 'Фронтенд',
  'wave.other': 'Волна {{value}}',
  'wave.services': 'Здесь {{services}}',
  'wave.more': 'Здесь {{services}} и ещё {{others}}',
  'wave.noServices': 'Пока без сервисов',
  'wave.usual': 'Сервисы на этом языке обычно начинают с волны {{value}}.',
  'wave.notOffered': 'На платформе нет волны синхронизации «{{wave}}».',
  'domains.label': 'Домены',
  'domains.main': 'основной домен',
  'domains.mirror': 'зеркало',
  'domains.noEnvironment.title': 'Сначала выберите окружения',
  'domains.noEnvironment.hint': 'Здесь домены выбранных окружений.',
  'domains.empty': 'У этого окружения нет домена.',
  'domains.notOffered':
    'Ни в одном из выбранных окружений нет домена «{{domain}}».',
  'mirror.label': 'Зеркало',
  'mirror.last': 'индекс {{index}}, последнее',
  'mirror.inFront': 'индекс {{index}}: зеркала за ним сменили бы имена',
  'mirror.noEnvironment.title': 'Сначала выберите окружение',
  'mirror.noEnvironment.hint': 'Здесь появятся его зеркала.',
  'mirror.empty': 'У окружения «{{environment}}» нет зеркал',
  'mirror.unknown': '«{{domain}}» не является зеркалом «{{environment}}».',
  'mirror.notLast':
    '«{{domain}}» не последнее зеркало: зеркала за ним сменили бы имена. Выберите последнее.',
  'service.label': 'Сервис',
  'service.placeholder': 'Выберите сервис',
  'service.search': 'Поиск',
  'service.unknown':
    'Сервиса «{{service}}» на платформе нет. Выберите сервис из списка.',
  'service.otherWave':
    '«{{service}}» находится в волне {{wave}}, а не {{wanted}}. Выберите сервис из списка.',
  'service.previewsEnabled':
    'У «{{service}}» уже есть превью-окружения. Выберите сервис из списка.',
  'service.previewsDisabled':
    'У «{{service}}» нет превью-окружений. Выберите сервис из списка.',
  'service.empty.title': 'Выбирать не из чего',
  'service.empty.none': 'На платформе пока нет сервисов.',
  'service.empty.wave': 'В волне {{wave}} нет ни одного сервиса.',
  'service.empty.previewsEnabled': 'Ни у одного сервиса нет превью-окружений.',
  'service.empty.previewsDisabled':
    'Превью-окружения уже есть у каждого сервиса.',
  'service.empty.noPreviews':
    'На платформе нет превью-окружений: нет файла preview.yaml.',
  'serviceGroup.label': 'Группа сервисов',
  'serviceGroup.members': 'здесь {{members}}',
  'serviceGroup.noMembers': 'пока пусто',
  'serviceGroup.notOffered':
    'На платформе нет включённой группы сервисов «{{group}}».',
  'serviceGroup.empty.title': 'На платформе нет включённых групп сервисов',
  'serviceGroup.empty.hint':
    'Добавьте группу в service-groups.yaml репозитория платформы.',
  'promotion.label': 'Версия',
  'promotion.from': 'Откуда',
  'promotion.to': 'Куда',
  'promotion.noVersion': 'версии ещё нет',
  'promotion.noFile': 'нет файла values',
  'promotion.noService': 'Здесь появятся его версии.',
  'promotion.summary': 'Окружение {{environment}}: {{now}} → {{next}}',
  'promotion.summaryByHand':
    'Окружение {{environment}}: {{now}} → {{next}}, затем синхронизация вручную',
  'promotion.incomplete': 'Выберите, откуда и куда переходит версия.',
  'promotion.same': 'Версия не может перейти из «{{environment}}» в него же.',
  'promotion.noVersionIn': 'В «{{environment}}» нет версии.',
  'promotion.noFileFor': 'У сервиса нет файла values для «{{environment}}».',
  'promotion.moved':
    'В «{{environment}}» уже {{tag}}, а не {{expected}}. Выберите ещё раз.',
  'promotion.alreadyThere': 'В «{{environment}}» уже стоит {{tag}}.',
  'promotion.unreadable':
    'Версии «{{service}}» сейчас не удаётся прочитать: {{message}}',
  'retirement.label': 'Для подтверждения введите имя сервиса',
  'retirement.noService': 'Здесь появится, что с ним произойдёт.',
  'retirement.title':
    'После слияния {{service}} больше нигде не будет работать',
  'retirement.goes':
    'Argo CD удалит эти приложения вместе со всем, что в них работает:',
  'retirement.previews': 'его превью-окружения',
  'retirement.stays': 'Это останется; удалите сами, когда станет не нужно:',
  'retirement.images': 'его образы и запись в каталоге',
  'retirement.mismatch':
    'Для подтверждения введите имя сервиса: «{{service}}».',
};

export default messages;
