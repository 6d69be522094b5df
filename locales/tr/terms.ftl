### Words that several papers share. In running text they take no article: gender differs.

## Permits and status, with the letter of the card.

permit-b = oturma izni (B)
permit-c = süresiz yerleşme izni (C)
permit-ci = çalışma hakkı olan oturma izni (Ci)
permit-f = geçici kabul (F)
permit-g = sınır ötesinden gelip çalışanların izni (G)
permit-l = kısa süreli oturma izni (L)
permit-n = iltica başvurusu yapanların kartı (N)
permit-s = koruma statüsü S

## People.

sex-female = kadın
sex-male = erkek
sex-undetermined = belirtilmemiş
relation-spouse = eş
relation-partner = hayat arkadaşı
relation-child = çocuk
relation-mother = anne
relation-father = baba
relation-guardian = vasi
relation-deputy = resmî makamın atadığı yardımcı
relation-other = başka bir kişi

## How an interpreter takes part.

channel-onsite = görüşme yerinde
channel-phone = telefonla
channel-video = görüntülü bağlantıyla
channel-sign = işaret diliyle

## Integration criteria: a plain rendering of AIG 58a(1), a to d.

criterion-a = Kamu güvenliğine ve düzenine uyma
criterion-b = Federal Anayasa’nın değerlerine saygı gösterme
criterion-c = Dil becerileri
criterion-d = Ekonomik hayata katılma veya eğitim alma
criterion-status-fulfilled = yerine getirildi
criterion-status-partly = kısmen yerine getirildi
criterion-status-not-fulfilled = yerine getirilmedi
criterion-status-not-assessed = değerlendirilmedi

## Personal circumstances after VZAE 77f, without a diagnosis.

circumstance-disability = bedensel, zihinsel veya ruhsal engellilik
circumstance-illness = ağır veya uzun süren hastalık
circumstance-learning = öğrenmede, okumada veya yazmada büyük güçlük
circumstance-working-poor = çalıştığı hâlde geçinememe
circumstance-care = yakınlara bakma görevi

## Goals of an agreement.

goal-status-open = devam ediyor
goal-status-reached = ulaşıldı
goal-status-partly = kısmen ulaşıldı
goal-status-not-reached = ulaşılmadı
goal-status-excused = ulaşılmadı, geçerli bir nedeni var
bearer-person = kişinin kendisi
bearer-municipality = belediye
bearer-canton = kanton
bearer-social-region = bölgenin sosyal hizmetler dairesi
bearer-employer = işveren

## Post and address.

delivery-registered = Einschreiben
delivery-a-post-plus = A-Post Plus
delivery-a-post = A-Post
delivery-handed-over = persönlich übergeben
post-office-box = Postfach
poste-restante = Postlagernd
care-of = c/o

## What stands where a fact is missing.

level-not-assessed = değerlendirilmedi
level-mother-tongue = ana dili
unknown-first-name = adı bilinmiyor
stateless = vatansız

## Terms of the model. Only German, French and Italian have official words.

term-info-folder = bilgi dosyası
term-first-talk = ilk bilgilendirme görüşmesi
term-integration-talk = uyum görüşmesi
term-integration-agreement = uyum anlaşması
term-integration-recommendation = uyum tavsiyesi
term-commune = belediye
term-residents-office = ikamet kayıt bürosu
instrument-communal-agreement = belediyenin hedefler ve adımlar anlaşması
instrument-binding-agreement = bağlayıcı uyum anlaşması
instrument-recommendation = uyum tavsiyesi

## What the law says of an instrument.

instrument-is-allowed = mümkün
instrument-is-refused = mümkün değil
instrument-is-unclear = açıklığa kavuşturulmalı

## Remedies against an order.

remedy-appeal = üst makama itiraz
remedy-objection = aynı makama itiraz

## Dates in the overview of a file.

deadline-permit = Kartın süresi doluyor
deadline-answer = Randevu için yanıt
deadline-talk = Görüşme
deadline-remedy = İtiraz süresinin son günü
