### Words that the layouts print. No variables here: a line with a number or a name is prose.

## Frame of every page.

label-page = Sayfa
label-of = /
label-colon = :
label-case = Dosya numaramız
label-officer = Sizinle ilgilenen kişi
label-phone = Telefon
label-email = E-posta
label-web = İnternet sitesi
label-hours = Açık olduğumuz saatler
label-enclosure = Ek
label-enclosures = Ekler
label-copy-to = Kopyayı alanlar
label-contents = İçindekiler
label-chapter = Bölüm

## Talk guide and minutes.

label-discussed = konuşuldu
label-questions = Sorular
label-handouts = Verilecek belgeler
label-notes = Notlar
label-who = Kim
label-what = Ne
label-until = Ne zamana kadar
label-yes = Evet
label-no = Hayır
label-done = Tamamlandı

## Facts about the person and the appointment.

label-person = Kişi
label-name = Adı ve soyadı
label-first-name = Adı
label-born = Doğum tarihi
label-nationality = Vatandaşlık
label-permit = Oturma durumu
label-valid-until = Geçerlilik sonu
label-date = Tarih
label-time = Saat
label-place = Yer
label-calendar-code = Takviminiz için randevunun QR kodu
label-duration = Süre
label-interpreter = Tercüme
label-language = Dil
label-present = Görüşmede bulunanlar
label-function = Görevi

## Criteria, goals and costs.

label-criterion = Ölçüt
label-status = Değerlendirme
label-facts = Olgular
label-source = Kaynak
label-circumstances = Kişisel koşullar
label-statement = Kişinin görüşü
label-goal = Hedef
label-measure = Yapılacak adım
label-proof = Gösterilecek belge
label-cost = Masraf
label-paid-by = Kim öder
label-support = Destek
label-number = No.

## Signatures.

label-signature = İmza
label-place-date = Yer, tarih
label-signature-office = Yetkili dairenin imzası
label-signature-person = Kişinin imzası
label-signature-representative = Yasal temsilcinin imzası
label-signature-interpreter = Tercümanın imzası

## Info folder.

label-local = Belediyenizde
label-offers = Kurslar ve hizmetler
label-price = Fiyat
label-level = Düzey
label-schedule = Gün ve saatler
label-provider = Kurum
label-as-of = Bilgilerin tarihi
label-emergency = Acil durum
label-further-contacts = Diğer adresler
label-prepared-for = Şu dosya için hazırlandı:

## Languages of a paper. The first line stands in the binding language, the second in a translation.

label-binding-version = Yalnızca resmî dildeki metin geçerlidir.
label-for-information = Bu çeviri yalnızca bilgi içindir. Geçerli olan, asıl dildeki metindir.

## Everything else.

label-parties = Taraflar
label-municipality = Belediye
label-authority = Makam
label-address = Adres
label-minutes-unit = dakika
label-not-known = bilinmiyor
label-version = Sürüm
label-household = Hane
label-children = Çocuklar
label-guest = Davet edilen kişi
label-leader = Görüşmeyi yürüten
label-phone-short = Tel.

## History, decisions, documents.

label-event = Olay
label-result = Sonuç
label-remark = Açıklama
label-decision = Karar
label-answer = Yanıt
label-decided-by = Kim, ne zaman
label-document = Belge
label-pages = Sayfa sayısı
label-hash = Doğrulama kodu (SHA-256)
label-instrument = Kullanılan yol
label-basis = Dayanak
label-open = mümkün mü, değil mi
label-deadlines = Randevular ve son tarihler
label-relation = Yakınlık
label-languages = Diller
label-to = Kime
label-reason = Neden
label-proof-seen = Belge görüldü
label-before-2019 = 31 Aralık 2018’e kadar (yalnızca anlamak için)
label-since-2019 = 1 Ocak 2019’dan beri

## Language level.

label-listening = Dinleme
label-speaking = Konuşma
label-reading = Okuma
label-writing = Yazma
label-oral = sözlü
label-written = yazılı

## A year in numbers.

label-number-of = Sayı
label-stage = Aşama
label-paper = Belge
label-code = Kod
label-none-counted = Bu yıl bu konuda hiçbir şey kaydedilmedi.

## Test page for envelopes.

label-window = Pencere
label-millimetres = Milimetre
label-fold = Kat yeri

## An order.

label-ruling = Karar
