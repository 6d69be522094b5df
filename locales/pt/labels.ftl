### Words that the layouts print. No variables here: a line with a number or a name is prose.

## Frame of every page.

label-page = Página
label-of = de
label-colon = :
label-case = A nossa referência
label-officer = Contacto
label-phone = Telefone
label-email = E-mail
label-web = Sítio na Internet
label-hours = Horário de atendimento
label-enclosure = Anexo
label-enclosures = Anexos
label-copy-to = Cópia para
label-contents = Índice
label-chapter = Capítulo

## Talk guide and minutes.

label-discussed = tema abordado
label-questions = Perguntas
label-handouts = Documentos a entregar
label-notes = Notas
label-who = Quem
label-what = O quê
label-until = Até quando
label-yes = Sim
label-no = Não
label-done = Feito

## Facts about the person and the appointment.

label-person = Pessoa
label-name = Nome
label-first-name = Nome próprio
label-born = Data de nascimento
label-nationality = Nacionalidade
label-permit = Situação de residência
label-valid-until = Válido até
label-date = Data
label-time = Hora
label-place = Local
label-calendar-code = Código QR para guardar a data no seu calendário
label-duration = Duração
label-interpreter = Intérprete
label-language = Língua
label-present = Pessoas presentes
label-function = Função

## Criteria, goals and costs.

label-criterion = Critério
label-status = Avaliação
label-facts = Factos
label-source = Fonte
label-circumstances = Circunstâncias pessoais
label-statement = Opinião da pessoa
label-goal = Objetivo
label-measure = Medida
label-proof = Comprovativo
label-cost = Custos
label-paid-by = Quem paga
label-support = Apoio
label-number = N.º

## Signatures.

label-signature = Assinatura
label-place-date = Local, data
label-signature-office = Assinatura do serviço competente
label-signature-person = Assinatura da pessoa
label-signature-representative = Assinatura da representação legal
label-signature-interpreter = Assinatura da ou do intérprete

## Info folder.

label-local = No seu município
label-offers = Cursos e serviços
label-price = Preço
label-level = Nível
label-schedule = Horários
label-provider = Organização
label-as-of = Data das informações
label-emergency = Emergência
label-further-contacts = Outros contactos
label-prepared-for = Preparado para

## Languages of a paper. The first line stands in the binding language, the second in a translation.

label-binding-version = Só a versão na língua oficial é válida.
label-for-information = Esta tradução serve apenas para informação. Só a versão original é válida.

## Everything else.

label-parties = Quem participa
label-municipality = Município
label-authority = Autoridade
label-address = Morada
label-minutes-unit = minutos
label-not-known = desconhecido
label-version = Versão
label-household = Agregado familiar
label-children = Crianças
label-guest = Pessoa convidada
label-leader = Quem conduz a conversa
label-phone-short = Tel.

## History, decisions, documents.

label-event = Acontecimento
label-result = Resultado
label-remark = Observação
label-decision = Decisão
label-answer = Resposta
label-decided-by = Quem, quando
label-document = Documento
label-pages = Páginas
label-hash = Código de controlo (SHA-256)
label-instrument = Instrumento
label-basis = Base legal
label-open = possível ou não
label-deadlines = Datas e prazos
label-relation = Relação
label-languages = Línguas
label-to = Para
label-reason = Motivo
label-proof-seen = Comprovativo visto
label-before-2019 = Até 31 de dezembro de 2018 (só para compreender)
label-since-2019 = Desde 1 de janeiro de 2019

## Language level.

label-listening = Compreender
label-speaking = Falar
label-reading = Ler
label-writing = Escrever
label-oral = oral
label-written = escrito

## A year in numbers.

label-number-of = Número
label-stage = Fase
label-paper = Documento
label-code = Código
label-none-counted = Neste ano, não há registos sobre este ponto.

## Test page for envelopes.

label-window = Janela
label-millimetres = Milímetros
label-fold = Dobra

## An order.

label-ruling = Decisão
